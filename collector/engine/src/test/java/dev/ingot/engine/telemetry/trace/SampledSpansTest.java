package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.Tracer;
import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanView;
import dev.ingot.testkit.FakeScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SampledSpansTest {
  private final FakeScheduler scheduler = new FakeScheduler();
  private final AtomicLong ids = new AtomicLong();
  private final OwnTracer own =
      new OwnTracer(TracesSettings.DEFAULT, scheduler, ids::incrementAndGet);
  private final Tracer tracer =
      own.of(new ComponentRef(ComponentKind.RECEIVER, ComponentId.parse("otlp")), Map.of());
  private final SampledSpans samples = SampledSpans.watch(own);

  private void span(String name, Duration took) {
    try (ActiveSpan span = tracer.start(name)) {
      scheduler.advance(took);
    }
  }

  private static List<Integer> sizes(SpanSamples samples) {
    return samples.byLatency().stream().map(List::size).toList();
  }

  @Test
  void spansAreKeptByHowLongTheyTook() {
    span("a", Duration.ofNanos(9_999));
    span("a", Duration.ofNanos(10_000));
    span("a", Duration.ofMillis(99));
    span("a", Duration.ofSeconds(100));
    span("b", Duration.ofSeconds(1));
    List<SpanSamples> all = samples.samples();
    assertThat(all).extracting(SpanSamples::name).containsExactly("a", "b");
    assertThat(sizes(all.get(0))).containsExactly(1, 1, 0, 0, 1, 0, 0, 0, 1);
    assertThat(sizes(all.get(1))).containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0);
  }

  @Test
  void whatFailedIsKeptApart() {
    try (ActiveSpan span = tracer.start("a")) {
      span.attribute("items.failed", 3);
      span.event("Sending request.", "retry_num", 0);
      scheduler.advance(Duration.ofMillis(2));
      span.fail("no way");
    }
    SpanSamples all = samples.samples().get(0);
    assertThat(sizes(all)).containsOnly(0);
    assertThat(all.failed())
        .containsExactly(
            new SpanView(
                "00000000000000020000000000000001",
                "0000000000000003",
                "",
                Instant.EPOCH,
                Optional.of(Duration.ofMillis(2)),
                Optional.of("no way"),
                Map.of("items.failed", "3"),
                List.of(
                    new SpanView.Event(
                        Instant.EPOCH, "Sending request.", Map.of("retry_num", "0")))));
  }

  @Test
  void runningSpansAreShownUntilTheyEnd() {
    ActiveSpan outer = tracer.start("a");
    ActiveSpan inner = tracer.start("b");
    assertThat(samples.samples()).extracting(each -> each.running().size()).containsExactly(1, 1);
    assertThat(samples.samples().get(1).running().get(0).parentId()).isEqualTo("0000000000000003");
    inner.discard();
    outer.close();
    assertThat(samples.samples()).extracting(SpanSamples::name).containsExactly("a");
    assertThat(samples.samples().get(0).running()).isEmpty();
  }

  @Test
  void oneASecondIsKeptAndTheYoungestTen() {
    for (int i = 0; i < 30; i++) {
      span("a", Duration.ofMillis(500));
    }
    List<SpanView> kept = samples.samples().get(0).byLatency().get(5);
    assertThat(kept).hasSize(10);
    assertThat(kept.get(9).start()).isEqualTo(Instant.ofEpochSecond(14));
    assertThat(kept.get(0).start()).isEqualTo(Instant.ofEpochSecond(5));
  }

  @Test
  void closedItForgetsAndNobodyLooks() {
    span("a", Duration.ZERO);
    samples.close();
    assertThat(samples.samples()).isEmpty();
    assertThat(tracer.isEnabled()).isFalse();
  }
}
