package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.transport.rpc.RpcStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads {@code google.rpc.Status}, which gRPC servers put into trailers and OTLP/HTTP servers into
 * the bodies of errors.
 *
 * <p>Source: googleapis, {@code google/rpc/status.proto} and {@code error_details.proto}.
 */
public final class StatusReader {
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);
  private static final String RETRY_INFO = "/google.rpc.RetryInfo";

  private StatusReader() {}

  /** The message with a delay of at most a day; empty when the bytes are no such message. */
  public static Optional<RpcStatus> parse(byte[] bytes) {
    return Replies.read(bytes, StatusReader::read);
  }

  private static RpcStatus read(WireReader reader) {
    int code = 0;
    String message = "";
    Optional<Duration> delay = Optional.empty();
    while (reader.next()) {
      if (reader.field() == 1) {
        code = (int) reader.varint();
      } else if (reader.field() == 2) {
        message = reader.text();
      } else if (reader.field() == 3 && delay.isEmpty()) {
        delay = detail(reader.message());
      }
    }
    return new RpcStatus(GrpcStatus.ofCode(code), message, delay);
  }

  /** A {@code google.protobuf.Any}: the delay if it is a {@code RetryInfo}. */
  private static Optional<Duration> detail(WireReader any) {
    String type = "";
    Duration delay = Duration.ZERO;
    while (any.next()) {
      if (any.field() == 1) {
        type = any.text();
      } else if (any.field() == 2 && type.endsWith(RETRY_INFO)) {
        delay = retryInfo(any.message());
      }
    }
    return type.endsWith(RETRY_INFO) ? Optional.of(delay) : Optional.empty();
  }

  private static Duration retryInfo(WireReader info) {
    Duration delay = Duration.ZERO;
    while (info.next()) {
      if (info.field() == 1) {
        delay = duration(info.message());
      }
    }
    return delay;
  }

  private static Duration duration(WireReader duration) {
    long seconds = 0;
    int nanos = 0;
    while (duration.next()) {
      if (duration.field() == 1) {
        seconds = duration.varint();
      } else if (duration.field() == 2) {
        nanos = (int) duration.varint();
      }
    }
    return bounded(seconds, nanos);
  }

  private static Duration bounded(long seconds, int nanos) {
    if (seconds < 0 || nanos < 0) {
      return Duration.ZERO;
    }
    return seconds >= LONGEST_DELAY.toSeconds()
        ? LONGEST_DELAY
        : Duration.ofSeconds(seconds, nanos);
  }
}
