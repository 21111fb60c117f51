package dev.ingot.component.trace;

import dev.ingot.component.ComponentContext;
import dev.ingot.telemetry.Signal;
import java.util.List;

/**
 * The spans of an exporter of one signal, a span for each request, with all its attempts: {@code
 * exporter/otlp_grpc/traces}. Thread-safe.
 *
 * <p>Source of names and attributes: the Collector's {@code exporter/exporterhelper}.
 */
public final class ExporterSpans {
  private final Tracer tracer;
  private final String name;
  private final String exporter;
  private final String signal;

  /** The spans of an exporter. */
  public ExporterSpans(ComponentContext context, Signal<?> signal) {
    this.tracer = context.tracer().with("otelcol.signal", signal.id());
    this.exporter = context.id().toString();
    this.signal = signal.id();
    this.name = "exporter/" + exporter + "/" + this.signal;
  }

  /**
   * Sending begins.
   *
   * @param origins the requests that what is sent came in; none: that of this thread
   */
  public ActiveSpan start(List<TraceContext> origins) {
    if (!tracer.isEnabled()) {
      return ActiveSpan.NONE;
    }
    ActiveSpan span = tracer.start(name, origins);
    span.attribute("exporter", exporter);
    span.attribute("data_type", signal);
    return span;
  }

  /** A request is put into the exporter's queue. */
  public ActiveSpan enqueue() {
    return tracer.isEnabled() ? tracer.start("exporter/enqueue") : ActiveSpan.NONE;
  }

  /** Whether somebody looks. */
  public boolean isEnabled() {
    return tracer.isEnabled();
  }

  /** The destination took all. */
  public void sent(ActiveSpan span, int items) {
    counts(span, items, 0);
  }

  /**
   * The destination did not take all, and is not tried again.
   *
   * @param sent how many items it took
   * @param failed how many it did not take
   */
  public void failed(ActiveSpan span, int sent, int failed, String reason) {
    counts(span, sent, failed);
    span.fail(reason);
  }

  private static void counts(ActiveSpan span, int sent, int failed) {
    if (span.isRecording()) {
      span.attribute("items.sent", sent);
      span.attribute("items.failed", failed);
    }
  }
}
