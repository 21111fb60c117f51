package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import dev.ingot.engine.telemetry.trace.Sampler.Always;
import dev.ingot.engine.telemetry.trace.SpanEvents.Event;
import dev.ingot.testkit.FakeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnTracerTest {
  private static final ComponentRef OTLP =
      new ComponentRef(ComponentKind.RECEIVER, ComponentId.parse("otlp/2"));

  private final FakeScheduler scheduler = new FakeScheduler();
  private final AtomicLong ids = new AtomicLong();
  private final Kept kept = new Kept();
  private final OwnTracer own = own(TracesSettings.DEFAULT);
  private final Tracer tracer = own.of(OTLP, Map.of("otelcol.signal", "traces"));

  private OwnTracer own(TracesSettings settings) {
    return new OwnTracer(settings, scheduler, ids::incrementAndGet);
  }

  private static TraceContext remote(long span, boolean sampled) {
    return new TraceContext(10, 20, span, sampled, true);
  }

  @Test
  void makesNoSpansWhileNobodyLooks() {
    assertThat(tracer.isEnabled()).isFalse();
    assertThat(tracer.start("a")).isSameAs(ActiveSpan.NONE);
    assertThat(tracer.current()).isEmpty();
    own.add(kept);
    assertThat(tracer.isEnabled()).isTrue();
    own.remove(kept);
    assertThat(tracer.start("a")).isSameAs(ActiveSpan.NONE);
  }

  @Test
  void aSpanWithinAnotherIsItsChild() {
    own.add(kept);
    try (ActiveSpan outer = tracer.start("outer")) {
      outer.attribute("a", "b");
      try (ActiveSpan inner = tracer.start("inner")) {
        inner.attribute("n", 1);
      }
      assertThat(tracer.current().map(TraceContext::spanId)).contains(3L);
    }
    assertThat(tracer.current()).isEmpty();
    assertThat(kept.ended).extracting(span -> span.seed().name()).containsExactly("inner", "outer");
    SpanSeed inner = kept.ended.get(0).seed();
    SpanSeed outer = kept.ended.get(1).seed();
    assertThat(inner.parent()).isEqualTo(outer.context());
    assertThat(inner.context()).isEqualTo(new TraceContext(2, 1, 4, true, false));
    assertThat(outer.parent()).isNull();
    assertThat(outer.scope().attributes())
        .isEqualTo(
            Map.of(
                "otelcol.component.id", "otlp/2",
                "otelcol.component.kind", "receiver",
                "otelcol.signal", "traces"));
    assertThat(kept.ended.get(0).attributes().asMap()).isEqualTo(Map.of("n", 1L));
  }

  @Test
  void requestsThatGoOutNameTheCurrentSpan() {
    OwnTracer speaking =
        own(
            new TracesSettings(
                true, Sampler.DEFAULT, List.of(Propagator.TRACECONTEXT, Propagator.B3), List.of()));
    Tracer sender = speaking.of(OTLP, Map.of());
    Map<String, String> headers = Map.of("a", "b");
    assertThat(sender.sending(headers)).isSameAs(headers);
    speaking.add(kept);
    assertThat(sender.sending(headers)).isSameAs(headers);
    TraceContext origin = new TraceContext(10, 20, 5, true, true, "x=y");
    try (ActiveSpan outer = sender.start("outer", List.of(origin));
        ActiveSpan inner = sender.start("inner")) {
      assertThat(outer.isRecording() && inner.isRecording()).isTrue();
      assertThat(sender.sending(headers))
          .isEqualTo(
              Map.of(
                  "a", "b",
                  "traceparent", "00-000000000000000a0000000000000014-0000000000000002-01",
                  "tracestate", "x=y",
                  "b3", "000000000000000a0000000000000014-0000000000000002-1"));
    }
  }

  @Test
  void withoutPropagatorsRequestsSayNothing() {
    own.add(kept);
    try (ActiveSpan span = tracer.start("a")) {
      assertThat(span.isRecording()).isTrue();
      assertThat(tracer.sending(Map.of())).isEmpty();
    }
  }

  @Test
  void oneOriginIsTheParentAndSeveralAreLinks() {
    own.add(kept);
    tracer.start("one", List.of(remote(5, true))).close();
    tracer.start("two", List.of(remote(5, true), remote(6, true))).close();
    SpanSeed one = kept.ended.get(0).seed();
    assertThat(one.parent()).isEqualTo(remote(5, true));
    assertThat(one.context()).isEqualTo(new TraceContext(10, 20, 1, true, false));
    assertThat(one.links()).isEmpty();
    SpanSeed two = kept.ended.get(1).seed();
    assertThat(two.parent()).isNull();
    assertThat(two.links()).containsExactly(remote(5, true), remote(6, true));
    assertThat(two.context().traceHigh()).isNotEqualTo(10);
  }

  @Test
  void whatTheSamplerLeavesOutLeavesOutItsChildren() {
    OwnTracer silent =
        own(
            new TracesSettings(
                true, Sampler.ParentBased.of(new Always(false)), List.of(), List.of()));
    silent.add(kept);
    Tracer mine = silent.of(OTLP, Map.of());
    try (ActiveSpan outer = mine.start("outer")) {
      assertThat(outer.isRecording()).isFalse();
      assertThat(mine.current().map(TraceContext::sampled)).contains(false);
      mine.start("inner").close();
    }
    assertThat(mine.current()).isEmpty();
    assertThat(kept.ended).isEmpty();
    mine.start("wanted", List.of(remote(5, true))).close();
    assertThat(kept.ended).hasSize(1);
  }

  @Test
  void timesAreThoseOfTheClock() {
    scheduler.advance(Duration.ofSeconds(7));
    own.add(kept);
    try (ActiveSpan span = tracer.start("a")) {
      scheduler.advance(Duration.ofNanos(1_500));
      span.event("Happened.", "n", 3, "word", "x");
      scheduler.advance(Duration.ofNanos(500));
    }
    RecordedSpan span = kept.ended.get(0);
    assertThat(span.startNanos()).isEqualTo(7_000_000_000L);
    assertThat(span.took()).isEqualTo(OptionalLong.of(2_000));
    assertThat(span.events().seen())
        .extracting(Event::nanos, Event::name, event -> event.fields().asMap())
        .containsExactly(tuple(7_000_001_500L, "Happened.", Map.of("n", 3L, "word", "x")));
  }

  @Test
  void eventsGoToTheCurrentSpan() {
    own.add(kept);
    tracer.event("lost");
    try (ActiveSpan span = tracer.start("a")) {
      tracer.event("kept", "n", 1);
      span.fail("broken");
    }
    assertThat(kept.ended.get(0).events().seen()).extracting(Event::name).containsExactly("kept");
    assertThat(kept.ended.get(0).failure()).isEqualTo(Optional.of("broken"));
  }

  @Test
  void eventsBeyondALimitAreCounted() {
    own.add(kept);
    try (ActiveSpan span = tracer.start("a")) {
      for (int i = 0; i < 130; i++) {
        span.event("again");
      }
    }
    assertThat(kept.ended.get(0).events().seen()).hasSize(128);
    assertThat(kept.ended.get(0).events().dropped()).isEqualTo(2);
  }

  @Test
  void whatIsDiscardedIsNotSeenAndEndsOnce() {
    own.add(kept);
    ActiveSpan span = tracer.start("a");
    span.discard();
    span.close();
    assertThat(kept.ended).isEmpty();
    assertThat(kept.discarded).hasSize(1);
    assertThat(tracer.current()).isEmpty();
    ActiveSpan twice = tracer.start("b");
    twice.close();
    twice.close();
    assertThat(kept.ended).hasSize(1);
    assertThat(twice.isRecording()).isFalse();
  }

  @Test
  void levelNoneMakesNoSpansWhoeverLooks() {
    OwnTracer off = own(new TracesSettings(false, Sampler.DEFAULT, List.of(), List.of()));
    off.add(kept);
    assertThat(off.of(OTLP, Map.of()).isEnabled()).isFalse();
  }

  @Test
  void theLastPropagatorThatFindsSomethingCounts() {
    OwnTracer both =
        own(
            new TracesSettings(
                true, Sampler.DEFAULT, List.of(Propagator.TRACECONTEXT, Propagator.B3), List.of()));
    Tracer mine = both.of(OTLP, Map.of());
    Map<String, String> headers =
        Map.of("traceparent", "00-" + "0".repeat(31) + "1-" + "0".repeat(15) + "2-01");
    assertThat(mine.received(name -> headers.getOrDefault(name, ""))).isEmpty();
    both.add(kept);
    assertThat(mine.received(name -> headers.getOrDefault(name, "")))
        .containsExactly(new TraceContext(0, 1, 2, true, true));
    assertThat(
            mine.received(
                name -> name.equals("b3") ? "0".repeat(15) + "3-" + "0".repeat(15) + "4-1" : ""))
        .containsExactly(new TraceContext(0, 3, 4, true, true));
    assertThat(mine.received(name -> "")).isEmpty();
  }

  private static final class Kept implements SpanListener {
    private final List<RecordedSpan> ended = new ArrayList<>();
    private final List<RecordedSpan> discarded = new ArrayList<>();

    @Override
    public void started(RecordedSpan span) {}

    @Override
    public void ended(RecordedSpan span) {
      ended.add(span);
    }

    @Override
    public void discarded(RecordedSpan span) {
      discarded.add(span);
    }
  }
}
