package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.wire.WireReader;
import java.time.Duration;
import java.util.Optional;

/**
 * The message {@code google.rpc.Status}, which gRPC servers put into trailers and OTLP/HTTP servers
 * into error bodies.
 *
 * <p>Source: googleapis, {@code google/rpc/status.proto} and {@code error_details.proto}.
 *
 * @param code the status
 * @param message what went wrong
 * @param retryAfter the delay of the detail {@code RetryInfo}, at most a day
 */
public record RpcStatus(GrpcStatus code, String message, Optional<Duration> retryAfter) {
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);
  private static final String RETRY_INFO = "google.rpc.RetryInfo";

  /** Reads the message; empty when the bytes are none. */
  public static Optional<RpcStatus> parse(byte[] bytes) {
    return Replies.read(bytes, RpcStatus::read);
  }

  private static RpcStatus read(WireReader reader) {
    int code = 0;
    String message = "";
    Optional<Duration> delay = Optional.empty();
    while (reader.next()) {
      switch (reader.field()) {
        case 1 -> code = (int) reader.varint();
        case 2 -> message = reader.text();
        case 3 -> delay = detail(reader.message()).or(() -> Optional.empty());
        default -> {}
      }
    }
    return new RpcStatus(GrpcStatus.ofCode(code), message, delay);
  }

  /** A {@code google.protobuf.Any}: the delay if it is a {@code RetryInfo}. */
  private static Optional<Duration> detail(WireReader any) {
    String type = "";
    Optional<Duration> delay = Optional.empty();
    while (any.next()) {
      if (any.field() == 1) {
        type = any.text();
      } else if (any.field() == 2) {
        delay = retryInfo(any.message());
      }
    }
    return type.endsWith("/" + RETRY_INFO) ? delay : Optional.empty();
  }

  private static Optional<Duration> retryInfo(WireReader info) {
    Duration delay = Duration.ZERO;
    while (info.next()) {
      if (info.field() == 1) {
        delay = duration(info.message());
      }
    }
    return Optional.of(delay);
  }

  private static Duration duration(WireReader duration) {
    long seconds = 0;
    long nanos = 0;
    while (duration.next()) {
      if (duration.field() == 1) {
        seconds = duration.varint();
      } else if (duration.field() == 2) {
        nanos = (int) duration.varint();
      }
    }
    return bounded(seconds, nanos);
  }

  private static Duration bounded(long seconds, long nanos) {
    if (seconds < 0 || nanos < 0) {
      return Duration.ZERO;
    }
    return seconds >= LONGEST_DELAY.toSeconds()
        ? LONGEST_DELAY
        : Duration.ofSeconds(seconds, nanos);
  }
}
