package dev.ingot.component;

import java.time.Duration;
import java.util.Optional;

/**
 * Telemetry was not taken.
 *
 * <p>Receivers turn it into the answer of their protocol, exporters make it from the answer they
 * got. It has no stack trace: it is an answer, not a bug.
 */
public final class ConsumeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final boolean retryable;
  private final transient Optional<Duration> retryAfter;
  private final transient Optional<GrpcStatus> status;

  private ConsumeException(
      String message,
      boolean retryable,
      Optional<Duration> retryAfter,
      Optional<GrpcStatus> status,
      Optional<Throwable> cause) {
    super(message, cause.orElse(null), false, false);
    this.message = message;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
    this.status = status;
  }

  /** Trying the same telemetry again later can help. */
  public static ConsumeException retryable(String message) {
    return new ConsumeException(
        message, true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Trying the same telemetry again cannot help. */
  public static ConsumeException permanent(String message) {
    return new ConsumeException(
        message, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with the cause, which is shown at log level debug only. */
  public ConsumeException withCause(Throwable cause) {
    return new ConsumeException(message, retryable, retryAfter, status, Optional.of(cause));
  }

  /** The same with the time that the other side asked to wait before the next try. */
  public ConsumeException withRetryAfter(Duration delay) {
    return new ConsumeException(
        message, retryable, Optional.of(delay), status, Optional.ofNullable(getCause()));
  }

  /** The same with the status that a gRPC or HTTP server behind it gave. */
  public ConsumeException withStatus(GrpcStatus answered) {
    return new ConsumeException(
        message, retryable, retryAfter, Optional.of(answered), Optional.ofNullable(getCause()));
  }

  /** Why, one line. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Whether trying again later can help. */
  public boolean isRetryable() {
    return retryable;
  }

  /** How long to wait before the next try, if the other side said so. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /**
   * The status that the sender gets; without one: {@code UNAVAILABLE} when retryable, else {@code
   * INTERNAL} (the Collector's {@code receiver/otlpreceiver/internal/errors}).
   */
  public GrpcStatus status() {
    return status.orElse(retryable ? GrpcStatus.UNAVAILABLE : GrpcStatus.INTERNAL);
  }
}
