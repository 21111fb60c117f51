package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.ExporterSpans;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Sends telemetry until it arrived or there is no point in going on. Thread-safe. */
final class Retrying<T extends Telemetry> {
  private final Signal<T> signal;
  private final Sender<T> sender;
  private final ExportSettings settings;
  private final Scheduler scheduler;
  private final Logger logger;
  private final Measures measures;
  private final ExporterSpans spans;
  private final DoubleSupplier random;
  private final Pauses pauses;

  Retrying(
      Signal<T> signal,
      Sender<T> sender,
      ExportSettings settings,
      ComponentContext context,
      DoubleSupplier random) {
    this.signal = signal;
    this.sender = sender;
    this.settings = settings;
    this.scheduler = context.scheduler();
    this.logger = context.logger();
    this.measures = new Measures(context.meter(), signal, settings.destination());
    this.spans = new ExporterSpans(context, signal);
    this.random = random;
    this.pauses = new Pauses(scheduler);
  }

  /** Sends, waits and sends again in the calling thread. */
  void send(T telemetry) throws ConsumeException {
    send(telemetry, List.of());
  }

  /**
   * The same for telemetry that was queued.
   *
   * @param origins the spans that it was queued in
   */
  void send(T telemetry, List<TraceContext> origins) throws ConsumeException {
    measures.began();
    ActiveSpan span = spans.start(origins);
    try {
      sendUntilDone(telemetry, span);
      measures.sent(telemetry.itemCount());
      spans.sent(span, telemetry.itemCount());
    } catch (ConsumeException failure) {
      measures.failed(telemetry, failure);
      int lost = failure.failedPart().orElse(telemetry).itemCount();
      spans.failed(span, telemetry.itemCount() - lost, lost, failure.getMessage());
      throw failure;
    } finally {
      span.close();
      measures.ended();
    }
  }

  private void sendUntilDone(T telemetry, ActiveSpan span) throws ConsumeException {
    if (!settings.retry().enabled()) {
      attempt(telemetry);
      return;
    }
    int retries = 0;
    BackOff backOff = new BackOff(settings.retry(), random);
    long begin = scheduler.nanoTime();
    T left = telemetry;
    while (true) {
      try {
        if (span.isRecording()) {
          span.event("Sending request.", "retry_num", retries++);
        }
        attempt(left);
        return;
      } catch (ConsumeException failure) {
        left = failure.notTakenOf(signal, left);
        ConsumeException now = left == telemetry ? failure : failure.withFailedPart(left);
        pause(now, backOff.next(), begin, span);
      }
    }
  }

  ExporterSpans spans() {
    return spans;
  }

  Measures measures() {
    return measures;
  }

  /** From now on failures are final, and who waits for a next attempt stops waiting. */
  void stop() {
    pauses.stop();
  }

  private void attempt(T telemetry) throws ConsumeException {
    try {
      sender.send(telemetry, settings.timeout());
    } catch (RuntimeException | Error bug) {
      throw Failures.broken(bug);
    }
  }

  private void pause(ConsumeException failure, Duration usual, long begin, ActiveSpan span)
      throws ConsumeException {
    if (!failure.isRetryable()) {
      throw Failures.notRetryable(failure);
    }
    Duration delay = longer(usual, failure.retryAfter().orElse(Duration.ZERO));
    if (tooLate(begin, delay)) {
      throw Failures.noMoreRetries(failure);
    }
    if (pauses.stopped()) {
      throw Failures.shutDown(failure);
    }
    logger.info(
        Failures.WILL_RETRY, "error", failure.getMessage(), "interval", Failures.seconds(delay));
    if (span.isRecording()) {
      span.event(
          Failures.WILL_RETRY, "interval", Failures.seconds(delay), "error", failure.getMessage());
    }
    await(delay, failure);
  }

  private void await(Duration delay, ConsumeException failure) throws ConsumeException {
    try {
      if (!pauses.await(delay)) {
        throw Failures.shutDown(failure);
      }
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw Failures.cancelled(failure);
    }
  }

  private boolean tooLate(long begin, Duration delay) {
    Duration limit = settings.retry().maxElapsedTime();
    Duration atRetry = Duration.ofNanos(scheduler.nanoTime() - begin).plus(delay);
    return !limit.isZero() && atRetry.compareTo(limit) > 0;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
