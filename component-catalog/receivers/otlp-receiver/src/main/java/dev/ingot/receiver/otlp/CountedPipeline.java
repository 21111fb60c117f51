package dev.ingot.receiver.otlp;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.ReceiverSpans;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/**
 * The pipelines of a signal, with a count of what they took and refused, and a span for each
 * request.
 */
record CountedPipeline<T extends Telemetry>(
    Consumer<T> next, ReceivedItems items, ReceiverSpans spans) {

  /** The spans that the sender says its request comes from. */
  List<TraceContext> origins(RequestHeaders headers) {
    return spans.received(headers);
  }

  void consume(T telemetry, List<TraceContext> origins) throws ConsumeException {
    ActiveSpan span = spans.start(origins);
    try {
      next.consume(telemetry);
      accepted(telemetry, span);
    } catch (ConsumeException refusal) {
      refused(telemetry, span, refusal);
      throw refusal;
    } catch (RuntimeException | Error bug) {
      failed(telemetry, span, bug);
      throw bug;
    } finally {
      span.close();
    }
  }

  /** What has to wait makes no span: it comes again. */
  boolean tryConsume(T telemetry, List<TraceContext> origins) throws ConsumeException {
    ActiveSpan span = spans.start(origins);
    try {
      boolean taken = next.tryConsume(telemetry);
      if (taken) {
        accepted(telemetry, span);
      } else {
        span.discard();
      }
      return taken;
    } catch (ConsumeException refusal) {
      refused(telemetry, span, refusal);
      throw refusal;
    } catch (RuntimeException | Error bug) {
      failed(telemetry, span, bug);
      throw bug;
    } finally {
      span.close();
    }
  }

  private void accepted(T telemetry, ActiveSpan span) {
    items.accepted(telemetry.itemCount());
    spans.accepted(span, telemetry.itemCount());
  }

  private void refused(T telemetry, ActiveSpan span, ConsumeException refusal) {
    items.refused(telemetry.itemCount());
    spans.refused(span, telemetry.itemCount(), refusal.getMessage());
  }

  private void failed(T telemetry, ActiveSpan span, Throwable bug) {
    items.failed(telemetry.itemCount());
    if (span.isRecording()) {
      spans.failed(span, telemetry.itemCount(), bug.toString());
    }
  }
}
