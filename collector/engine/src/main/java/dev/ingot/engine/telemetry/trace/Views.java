package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.view.SpanView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Spans as others see them. */
final class Views {
  private Views() {}

  static SpanView of(RecordedSpan span) {
    SpanSeed seed = span.seed();
    return new SpanView(
        seed.context().traceIdText(),
        seed.context().spanIdText(),
        seed.parent().map(TraceContext::spanIdText).orElse(""),
        instant(span.startNanos()),
        span.took().isPresent()
            ? Optional.of(Duration.ofNanos(span.took().getAsLong()))
            : Optional.empty(),
        span.failure(),
        texts(span.attributes()),
        span.events().stream().map(Views::event).toList());
  }

  private static SpanView.Event event(RecordedSpan.Event event) {
    return new SpanView.Event(instant(event.nanos()), event.name(), texts(event.attributes()));
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    Map<String, String> texts = new HashMap<>();
    values.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
