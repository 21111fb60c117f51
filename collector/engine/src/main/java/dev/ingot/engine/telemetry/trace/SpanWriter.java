package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes spans as OTLP, field by field and without objects between. Field numbers are those of
 * {@code opentelemetry/proto/trace/v1/trace.proto}. Not thread-safe.
 */
final class SpanWriter {
  private static final int INTERNAL = 1;
  private static final int ERROR = 2;
  private static final int SAMPLED = 1;
  private static final int SAYS_WHETHER_REMOTE = 0x100;
  private static final int REMOTE = 0x200;
  private static final int LIKELY_SPAN = 300;
  private static final int LIKELY_EVENT = 60;
  private static final int LIKELY_ATTRIBUTE = 40;

  private final WireWriter out;

  SpanWriter(WireWriter out) {
    this.out = out;
  }

  /**
   * Writes a span that has ended.
   *
   * @param field the field that it is
   */
  void span(int field, RecordedSpan span) {
    SpanSeed seed = span.seed();
    int mark = out.begin(field, LIKELY_SPAN);
    ids(seed.context());
    TraceContext parent = seed.parent();
    if (parent != null) {
      id(4, parent.spanId());
    }
    out.fixed32(16, flags(parent));
    out.text(5, seed.name());
    out.varint(6, INTERNAL);
    out.fixed64(7, span.startNanos());
    out.fixed64(8, span.startNanos() + span.took().orElse(0));
    attributes(9, span.attributes());
    span.events().seen().forEach(this::event);
    if (span.events().dropped() > 0) {
      out.varint(12, span.events().dropped());
    }
    links(seed.links());
    status(span.failure().orElse(null));
    out.end(mark);
  }

  private static int flags(@Nullable TraceContext parent) {
    boolean remote = parent != null && parent.remote();
    return SAMPLED | SAYS_WHETHER_REMOTE | (remote ? REMOTE : 0);
  }

  /** The first three fields of spans and links. */
  private void ids(TraceContext context) {
    out.tag(1, WireType.LENGTH_DELIMITED);
    out.rawVarint(2L * Long.BYTES);
    out.rawFixed64(Long.reverseBytes(context.traceHigh()));
    out.rawFixed64(Long.reverseBytes(context.traceLow()));
    id(2, context.spanId());
    if (!context.state().isEmpty()) {
      out.text(3, context.state());
    }
  }

  private void id(int field, long id) {
    out.tag(field, WireType.LENGTH_DELIMITED);
    out.rawVarint(Long.BYTES);
    out.rawFixed64(Long.reverseBytes(id));
  }

  private void attributes(int field, SpanFields attributes) {
    for (int i = 0; i < attributes.size(); i++) {
      int mark = out.begin(field, LIKELY_ATTRIBUTE);
      out.text(1, attributes.name(i));
      value(attributes.value(i));
      out.end(mark);
    }
  }

  private void value(Object value) {
    int mark = out.begin(2, LIKELY_ATTRIBUTE);
    if (value instanceof Long number) {
      out.varint(3, number);
    } else {
      out.text(1, value.toString());
    }
    out.end(mark);
  }

  private void event(SpanEvents.Event event) {
    int mark = out.begin(11, LIKELY_EVENT);
    out.fixed64(1, event.nanos());
    out.text(2, event.name());
    attributes(3, event.fields());
    out.end(mark);
  }

  private void links(List<TraceContext> links) {
    for (TraceContext each : links) {
      int mark = out.begin(13, LIKELY_EVENT);
      ids(each);
      out.end(mark);
    }
  }

  private void status(@Nullable String failure) {
    int mark = out.begin(15);
    if (failure != null) {
      out.text(2, failure);
      out.varint(3, ERROR);
    }
    out.end(mark);
  }
}
