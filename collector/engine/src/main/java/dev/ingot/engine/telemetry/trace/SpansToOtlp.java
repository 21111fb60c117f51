package dev.ingot.engine.telemetry.trace;

import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.model.ResourceSpans;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Own spans as OTLP, those of a component in a scope. Thread-safe. */
final class SpansToOtlp {
  private static final int RESOURCE_SPANS = 1;
  private static final int SCOPE_SPANS = 2;
  private static final int SPANS = 2;
  private static final int LIKELY_SPAN = 350;

  private final byte[] resource;

  /**
   * Writes spans of a collector.
   *
   * @param resource what the collector is
   */
  SpansToOtlp(OwnResource resource) {
    ResourceSpans group = new ResourceSpans();
    resource.writeTo(group.resource());
    this.resource = group.encoded();
  }

  /** Telemetry of spans that have ended, at least one. */
  Traces write(List<RecordedSpan> spans) {
    int likelySize = resource.length + spans.size() * LIKELY_SPAN;
    WireWriter out = new WireWriter(likelySize);
    int mark = out.begin(RESOURCE_SPANS, likelySize);
    out.raw(resource, 0, resource.length);
    SpanWriter writer = new SpanWriter(out);
    byScope(spans).forEach((scope, group) -> scope(scope, group, out, writer));
    out.end(mark);
    byte[] bytes = out.take();
    return Signal.TRACES.of(
        List.of(new Segment(bytes, 0, out.size(), spans.size(), true)), RequestMetadata.NONE);
  }

  private static Map<SpanScope, List<RecordedSpan>> byScope(List<RecordedSpan> spans) {
    Map<SpanScope, List<RecordedSpan>> scopes = new LinkedHashMap<>();
    for (RecordedSpan each : spans) {
      scopes.computeIfAbsent(each.seed().scope(), scope -> new ArrayList<>()).add(each);
    }
    return scopes;
  }

  private static void scope(
      SpanScope scope, List<RecordedSpan> spans, WireWriter out, SpanWriter writer) {
    int mark = out.begin(SCOPE_SPANS, spans.size() * LIKELY_SPAN);
    out.raw(scope.encoded(), 0, scope.encoded().length);
    for (RecordedSpan each : spans) {
      writer.span(SPANS, each);
    }
    out.end(mark);
  }
}
