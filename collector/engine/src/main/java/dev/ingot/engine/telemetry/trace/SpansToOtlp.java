package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.OwnScope;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.model.AttributeMap;
import dev.ingot.telemetry.model.ObjectView;
import dev.ingot.telemetry.model.Request;
import dev.ingot.telemetry.model.ResourceSpans;
import dev.ingot.telemetry.model.ScopeSpans;
import dev.ingot.telemetry.model.Span;
import dev.ingot.telemetry.model.SpanEvent;
import dev.ingot.telemetry.model.SpanLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Own spans as OTLP, those of a component in a scope.
 *
 * @param resource what the collector is
 */
record SpansToOtlp(OwnResource resource) {
  private static final int INTERNAL = 1;
  private static final int ERROR = 2;
  private static final int SAMPLED = 1;
  private static final int SAYS_WHETHER_REMOTE = 0x100;
  private static final int REMOTE = 0x200;

  Traces write(List<RecordedSpan> spans) {
    Request<ResourceSpans> request = ObjectView.TRACES.request(RequestMetadata.NONE);
    ResourceSpans group = new ResourceSpans();
    resource.writeTo(group.resource());
    Map<SortedMap<String, String>, ScopeSpans> scopes = new LinkedHashMap<>();
    for (RecordedSpan each : spans) {
      scopes.computeIfAbsent(each.seed().scope(), SpansToOtlp::scope).spans().add(span(each));
    }
    group.scopes().addAll(scopes.values());
    request.resources().add(group);
    return ObjectView.TRACES.encode(request);
  }

  private static ScopeSpans scope(SortedMap<String, String> attributes) {
    ScopeSpans scope = new ScopeSpans();
    scope.scope().name(OwnScope.NAME);
    attributes.forEach(scope.scope().attributes()::put);
    return scope;
  }

  private static Span span(RecordedSpan recorded) {
    SpanSeed seed = recorded.seed();
    Span span =
        new Span()
            .traceId(seed.context().traceIdBytes())
            .spanId(seed.context().spanIdBytes())
            .traceState(seed.context().state())
            .name(seed.name())
            .kind(INTERNAL)
            .flags(flags(seed))
            .startTime(recorded.startNanos())
            .endTime(recorded.startNanos() + recorded.took().orElse(0))
            .droppedEvents(recorded.droppedEvents());
    seed.parent().ifPresent(parent -> span.parentSpanId(parent.spanIdBytes()));
    seed.links().forEach(each -> span.links().add(link(each)));
    put(span.attributes(), recorded.attributes());
    recorded.events().forEach(each -> span.events().add(event(each)));
    recorded.failure().ifPresent(reason -> span.status().code(ERROR).message(reason));
    return span;
  }

  private static int flags(SpanSeed seed) {
    boolean remote = seed.parent().map(TraceContext::remote).orElse(false);
    return SAMPLED | SAYS_WHETHER_REMOTE | (remote ? REMOTE : 0);
  }

  private static SpanLink link(TraceContext to) {
    return new SpanLink()
        .traceId(to.traceIdBytes())
        .spanId(to.spanIdBytes())
        .traceState(to.state());
  }

  private static SpanEvent event(RecordedSpan.Event recorded) {
    SpanEvent event = new SpanEvent().name(recorded.name()).time(recorded.nanos());
    put(event.attributes(), recorded.attributes());
    return event;
  }

  private static void put(AttributeMap attributes, Map<String, Object> values) {
    values.forEach(
        (name, value) -> {
          if (value instanceof Long number) {
            attributes.put(name, number);
          } else {
            attributes.put(name, value.toString());
          }
        });
  }
}
