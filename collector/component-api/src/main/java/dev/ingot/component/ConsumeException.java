package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
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
  private final transient Optional<Telemetry> failedPart;
  private final boolean downstream;

  private ConsumeException(
      String message,
      boolean retryable,
      Optional<Duration> retryAfter,
      Optional<GrpcStatus> status,
      Optional<Telemetry> failedPart,
      boolean downstream,
      Optional<Throwable> cause) {
    super(message, cause.orElse(null), false, false);
    this.message = message;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
    this.status = status;
    this.failedPart = failedPart;
    this.downstream = downstream;
  }

  /** Trying the same telemetry again later can help. */
  public static ConsumeException retryable(String message) {
    return plain(message, true);
  }

  /** Trying the same telemetry again cannot help. */
  public static ConsumeException permanent(String message) {
    return plain(message, false);
  }

  private static ConsumeException plain(String message, boolean retryable) {
    return new ConsumeException(
        message,
        retryable,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** The same with the cause, which is shown at log level debug only. */
  public ConsumeException withCause(Throwable cause) {
    return new ConsumeException(
        message, retryable, retryAfter, status, failedPart, downstream, Optional.of(cause));
  }

  /** The same with the time that the other side asked to wait before the next try. */
  public ConsumeException withRetryAfter(Duration delay) {
    return new ConsumeException(
        message,
        retryable,
        Optional.of(delay),
        status,
        failedPart,
        downstream,
        Optional.ofNullable(getCause()));
  }

  /** The same with the status that a gRPC or HTTP server behind it gave. */
  public ConsumeException withStatus(GrpcStatus answered) {
    return new ConsumeException(
        message,
        retryable,
        retryAfter,
        Optional.of(answered),
        failedPart,
        downstream,
        Optional.ofNullable(getCause()));
  }

  /**
   * The same for a part of the telemetry; the rest was taken, and only the part is to be tried
   * again.
   */
  public ConsumeException withFailedPart(Telemetry part) {
    return new ConsumeException(
        message,
        retryable,
        retryAfter,
        status,
        Optional.of(part),
        downstream,
        Optional.ofNullable(getCause()));
  }

  /** The same for those before the component that failed. */
  public ConsumeException asDownstream() {
    return downstream
        ? this
        : new ConsumeException(
            message,
            retryable,
            retryAfter,
            status,
            failedPart,
            true,
            Optional.ofNullable(getCause()));
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

  /** The part that was not taken; empty: nothing was. */
  public Optional<Telemetry> failedPart() {
    return failedPart;
  }

  /**
   * What was not taken of telemetry, and is to be tried again or counted as lost: the {@link
   * #failedPart} with the metadata of what was sent; all of it when there is none, or one of
   * another signal, which tells nothing about this.
   */
  public <T extends Telemetry> T notTakenOf(Signal<T> signal, T sent) {
    return failedPart
        .filter(part -> part.signal() == signal)
        .map(part -> signal.of(part.segments(), sent.metadata()))
        .orElse(sent);
  }

  /**
   * Whether a component behind the one that throws it failed, as far as that is known: it is while
   * the collector counts what goes from component to component.
   */
  public boolean isDownstream() {
    return downstream;
  }

  /**
   * The status that the sender gets; without one: {@code UNAVAILABLE} when retryable, else {@code
   * INTERNAL} (the Collector's {@code receiver/otlpreceiver/internal/errors}).
   */
  public GrpcStatus status() {
    return status.orElse(retryable ? GrpcStatus.UNAVAILABLE : GrpcStatus.INTERNAL);
  }
}
