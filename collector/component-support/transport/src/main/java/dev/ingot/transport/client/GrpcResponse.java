package dev.ingot.transport.client;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a call ended: the server's answer, or {@code UNAVAILABLE}, {@code DEADLINE_EXCEEDED}, ...
 * when there was none.
 *
 * @param status the status
 * @param message what went wrong; empty when nothing did
 * @param payload the answer's message, uncompressed; empty unless the status is {@code OK}
 * @param retryAfter how long the server asks to wait ({@code google.rpc.RetryInfo}), at most a day
 */
public record GrpcResponse(
    GrpcStatus status, String message, byte[] payload, Optional<Duration> retryAfter) {

  /** An answer without a message. */
  static GrpcResponse failure(GrpcStatus status, String message) {
    return new GrpcResponse(status, message, new byte[0], Optional.empty());
  }

  /** Whether the call succeeded. */
  public boolean isOk() {
    return status == GrpcStatus.OK;
  }

  /**
   * The failure that exporters throw, retryable as the Collector's OTLP exporter decides.
   *
   * @throws IllegalStateException when the call succeeded
   */
  public ConsumeException toException() {
    if (isOk()) {
      throw new IllegalStateException("a call that succeeded is no failure");
    }
    String text = "rpc error: code = " + name(status) + " desc = " + message;
    ConsumeException failure =
        isRetryable() ? ConsumeException.retryable(text) : ConsumeException.permanent(text);
    ConsumeException withStatus = failure.withStatus(status);
    return retryAfter.map(withStatus::withRetryAfter).orElse(withStatus);
  }

  private boolean isRetryable() {
    return switch (status) {
      case CANCELLED, DEADLINE_EXCEEDED, ABORTED, OUT_OF_RANGE, UNAVAILABLE, DATA_LOSS -> true;
      case RESOURCE_EXHAUSTED -> retryAfter.isPresent();
      case OK,
          UNKNOWN,
          INVALID_ARGUMENT,
          NOT_FOUND,
          ALREADY_EXISTS,
          PERMISSION_DENIED,
          FAILED_PRECONDITION,
          UNIMPLEMENTED,
          INTERNAL,
          UNAUTHENTICATED ->
          false;
    };
  }

  /** The status as gRPC for Go writes it: {@code InvalidArgument}, {@code Canceled}. */
  private static String name(GrpcStatus status) {
    if (status == GrpcStatus.CANCELLED) {
      return "Canceled";
    }
    StringBuilder name = new StringBuilder();
    for (String word : status.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
