package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.view.SpanView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spans as others see them. */
final class Views {
  private Views() {}

  static SpanView of(RecordedSpan span) {
    SpanSeed seed = span.seed();
    return new SpanView(
        seed.context().traceIdText(),
        seed.context().spanIdText(),
        parent(seed.parent()),
        instant(span.startNanos()),
        span.took().isPresent()
            ? Optional.of(Duration.ofNanos(span.took().getAsLong()))
            : Optional.empty(),
        span.failure(),
        texts(span.attributes()),
        span.events().seen().stream().map(Views::event).toList());
  }

  private static SpanView.Event event(SpanEvents.Event event) {
    return new SpanView.Event(instant(event.nanos()), event.name(), texts(event.fields()));
  }

  private static Map<String, String> texts(SpanFields values) {
    Map<String, String> texts = new HashMap<>();
    values.asMap().forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private static String parent(@Nullable TraceContext parent) {
    return parent == null ? "" : parent.spanIdText();
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
