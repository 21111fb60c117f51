package dev.ingot.component.trace;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.telemetry.Signal;
import java.util.List;

/**
 * The spans of a receiver of one signal, a span for each request: {@code
 * receiver/otlp/TraceDataReceived}. Thread-safe.
 *
 * <p>Source of names and attributes: the Collector's {@code receiver/receiverhelper}.
 */
public final class ReceiverSpans {
  private final Tracer tracer;
  private final String name;
  private final String transport;
  private final String format;
  private final String accepted;
  private final String refused;
  private final String failed;

  /**
   * The spans of a receiver.
   *
   * @param transport {@code grpc}, {@code http}, {@code tcp} or {@code udp}
   * @param format what the requests are written in, as {@code protobuf}
   */
  public ReceiverSpans(
      ComponentContext context, Signal<?> signal, String transport, String format) {
    this.tracer = context.tracer();
    this.name = "receiver/" + context.id() + "/" + suffix(signal);
    this.transport = transport;
    this.format = format;
    String word = signal.itemWord().replace(' ', '_');
    this.accepted = "accepted_" + word;
    this.refused = "refused_" + word;
    this.failed = "failed_" + word;
  }

  private static String suffix(Signal<?> signal) {
    if (signal == Signal.TRACES) {
      return "TraceDataReceived";
    }
    String id = signal.id();
    return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Received";
  }

  /** The spans that a sender says its request comes from; none when nobody looks. */
  public List<TraceContext> received(RequestHeaders headers) {
    return tracer.isEnabled() ? tracer.received(headers) : List.of();
  }

  /**
   * A request came in; the span is closed when it is answered.
   *
   * @param origins what {@link Tracer#received} says of the sender
   */
  public ActiveSpan start(List<TraceContext> origins) {
    if (!tracer.isEnabled()) {
      return ActiveSpan.NONE;
    }
    ActiveSpan span = tracer.start(name, origins);
    span.attribute("transport", transport);
    return span;
  }

  /** The pipelines took the request. */
  public void accepted(ActiveSpan span, int items) {
    counts(span, items, 0, 0);
  }

  /** The pipelines refused the request. */
  public void refused(ActiveSpan span, int items, String reason) {
    counts(span, 0, items, 0);
    span.fail(reason);
  }

  /** The request was lost by an error that is not that of a pipeline. */
  public void failed(ActiveSpan span, int items, String reason) {
    counts(span, 0, 0, items);
    span.fail(reason);
  }

  private void counts(ActiveSpan span, int taken, int notTaken, int lost) {
    if (span.isRecording()) {
      span.attribute("format", format);
      span.attribute(accepted, taken);
      span.attribute(refused, notTaken);
      span.attribute(failed, lost);
    }
  }
}
