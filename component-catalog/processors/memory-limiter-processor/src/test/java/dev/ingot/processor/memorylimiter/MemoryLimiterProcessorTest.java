package dev.ingot.processor.memorylimiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.Processor;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.RecordingTracer.Span;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryLimiterProcessorTest {
  private static final long MIB = 1024 * 1024;
  private static final String SETTINGS = "{check_interval: 1s, limit_mib: 100}";

  private final TestContext context = new TestContext();
  private final FakeMemory memory = new FakeMemory();
  private final MemoryLimiterProcessorFactory factory = new MemoryLimiterProcessorFactory(memory);
  private final Sink<Traces> sink = new Sink<>();
  private final List<Processor<?>> running = new ArrayList<>();

  @AfterEach
  void stopAll() {
    running.forEach(Processor::stop);
  }

  @Test
  void handsOnBelowTheSoftLimit() throws Exception {
    Processor<Traces> limiter = start(SETTINGS);
    use(80);
    limiter.consume(Samples.traces(0, 2));
    assertThat(limiter.tryConsume(Samples.traces(2, 2))).isTrue();
    assertThat(sink.itemCount()).isEqualTo(4);
    assertThat(memory.collections()).isZero();
  }

  @Test
  void theSpanAroundItSaysWhenItWasAsked() throws Exception {
    Processor<Traces> limiter = start(SETTINGS);
    try (ActiveSpan request = context.tracer().start("request")) {
      assertThat(request.isRecording()).isTrue();
      limiter.consume(Samples.traces(0, 2));
    }
    use(81);
    try (ActiveSpan refused = context.tracer().start("refused")) {
      assertThat(refused.isRecording()).isTrue();
      assertThatThrownBy(() -> limiter.tryConsume(Samples.traces(0, 1)))
          .isInstanceOf(ConsumeException.class);
    }
    assertThat(context.tracer().spans())
        .extracting(Span::events)
        .containsOnly(
            List.of(
                "Start processing. processor=memory_limiter",
                "End processing. processor=memory_limiter"));
  }

  @Test
  void refusesAboveTheSoftLimitAndRecovers() throws Exception {
    Processor<Traces> limiter = start(SETTINGS);
    use(81);
    assertThatThrownBy(() -> limiter.consume(Samples.traces(0, 1)))
        .isInstanceOfSatisfying(
            ConsumeException.class, refusal -> assertThat(refusal.isRetryable()).isTrue())
        .hasMessage("data refused due to high memory usage");
    assertThatThrownBy(() -> limiter.tryConsume(Samples.traces(0, 1)))
        .hasMessage("data refused due to high memory usage");
    use(79);
    limiter.consume(Samples.traces(0, 1));
    assertThat(sink.itemCount()).isEqualTo(1);
    assertThat(context.status().reports())
        .containsExactly("RECOVERABLE_ERROR: data refused due to high memory usage", "OK");
  }

  @Test
  void countsWhatItLetsThroughAndRefuses() throws Exception {
    Processor<Traces> limiter = start(SETTINGS);
    limiter.consume(Samples.traces(0, 2));
    limiter.tryConsume(Samples.traces(2, 3));
    use(81);
    assertThatThrownBy(() -> limiter.consume(Samples.traces(0, 4)))
        .isInstanceOf(ConsumeException.class);
    assertThatThrownBy(() -> limiter.tryConsume(Samples.traces(0, 1)))
        .isInstanceOf(ConsumeException.class);
    assertThat(context.meter().sums())
        .isEqualTo(
            Map.of(
                "otelcol_processor_memory_limiter_accepted_spans", 5L,
                "otelcol_processor_memory_limiter_refused_spans", 5L,
                "otelcol_processor_accepted_spans", 5L,
                "otelcol_processor_refused_spans", 5L));
  }

  @Test
  void holdsNothingWhenTheNextHasAnswered() throws Exception {
    HeldTelemetry held = HeldTelemetry.of(context.of(ComponentKind.PROCESSOR, "other"));
    Processor<Traces> limiter = start(SETTINGS);
    limiter.consume(Samples.traces(0, 2));
    limiter.tryConsume(Samples.traces(2, 2));
    assertThat(held.bytes()).isZero();
    sink.refuseNext(ConsumeException.permanent("no"));
    assertThatThrownBy(() -> limiter.consume(Samples.traces(0, 1))).hasMessage("no");
    assertThat(held.bytes()).isZero();
  }

  @Test
  void garbageIsCollectedBeforeTelemetryIsRefused() throws Exception {
    Processor<Traces> limiter = start(SETTINGS);
    memory.needed(10 * MIB);
    use(95);
    limiter.consume(Samples.traces(0, 1));
    assertThat(memory.collections()).isEqualTo(1);
    assertThat(context.status().reports()).isEmpty();
    assertThat(context.logger().texts(Level.INFO))
        .contains("Memory usage is above soft limit. Forcing a GC.", "Memory usage after GC.");
  }

  @Test
  void collectionsAboveTheSoftLimitKeepTheirInterval() {
    start("{check_interval: 1s, limit_mib: 100, min_gc_interval_when_soft_limited: 10s}");
    memory.needed(10 * MIB);
    use(90);
    assertThat(memory.collections()).isEqualTo(1);
    for (int i = 0; i < 9; i++) {
      use(90);
    }
    assertThat(memory.collections()).isEqualTo(1);
    use(90);
    use(90);
    assertThat(memory.collections()).isEqualTo(2);
  }

  @Test
  void uselessCollectionsGetRarer() {
    start("{check_interval: 1s, limit_mib: 100}");
    for (int i = 0; i < 60; i++) {
      use(150);
    }
    assertThat(memory.collections()).isBetween(4, 8);
  }

  @Test
  void pipelinesShareOneLimiter() throws Exception {
    Processor<Traces> traces = start(SETTINGS);
    Sink<Logs> logs = new Sink<>();
    Processor<Logs> second =
        factory.create(
            Signal.LOGS,
            context.of(ComponentKind.PROCESSOR, "memory_limiter"),
            ConfigText.bind(new MemoryLimiterConfigBinder(), SETTINGS),
            logs);
    second.start(context);
    use(99);
    assertThat(memory.collections()).isEqualTo(1);
    assertThatThrownBy(() -> second.consume(Samples.logs(0, 1)))
        .hasMessage("data refused due to high memory usage");
    second.stop();
    use(1);
    traces.consume(Samples.traces(0, 1));
    assertThat(sink.itemCount()).isEqualTo(1);
  }

  @Test
  void aLimitAboveTheHeapIsLoweredWithAWarning() {
    start("{check_interval: 1s, limit_mib: 2000, spike_limit_mib: 500}");
    assertThat(context.logger().texts(Level.WARN))
        .containsExactly(
            "The limit is above what the heap can hold and is lowered; raise -Xmx to use it.");
    assertThat(context.logger().messages().get(0).fields())
        .containsEntry("limit_mib", 2000L)
        .containsEntry("lowered_to_mib", 900L)
        .containsEntry("max_heap_mib", 1000L);
  }

  @Test
  void percentagesAreOfTheLargestHeap() {
    MemoryLimits limits =
        MemoryLimits.of(
            ConfigText.bind(
                new MemoryLimiterConfigBinder(),
                "{check_interval: 1s, limit_percentage: 50, spike_limit_percentage: 20}"),
            1000 * MIB);
    assertThat(MemoryLimits.mib(limits.hard())).isEqualTo(500);
    assertThat(MemoryLimits.mib(limits.soft())).isEqualTo(300);
  }

  /** Sets what the latest collection left and lets the limiter look at it. */
  private void use(long mib) {
    memory.leave(mib * MIB);
    context.scheduler().advance(Duration.ofSeconds(1));
    context.scheduler().awaitSleepers(1);
  }

  private Processor<Traces> start(String yaml) {
    Processor<Traces> processor =
        factory.create(
            Signal.TRACES,
            context.of(ComponentKind.PROCESSOR, "memory_limiter"),
            ConfigText.bind(new MemoryLimiterConfigBinder(), yaml),
            sink);
    try {
      processor.start(context);
    } catch (dev.ingot.component.StartException e) {
      throw new AssertionError(e);
    }
    running.add(processor);
    context.scheduler().awaitSleepers(1);
    return processor;
  }
}
