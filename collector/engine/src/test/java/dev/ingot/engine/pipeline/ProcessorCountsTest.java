package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.component.RecordPass;
import dev.ingot.component.RecordProcessor;
import dev.ingot.component.metric.Histogram.Distribution;
import dev.ingot.engine.telemetry.CountedProcessor;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the collector counts of processors, alone and sharing a pass. */
class ProcessorCountsTest {
  private final TestContext test = new TestContext();
  private final Sink<Traces> sink = new Sink<>();

  private ComponentContext context(String id) {
    ComponentContext plain = test.of(ComponentKind.PROCESSOR, id);
    return new ComponentContext(
        plain.component(),
        plain.buildInfo(),
        plain.logger(),
        plain.scheduler(),
        plain.workers(),
        plain.status(),
        plain.shared(),
        plain.meter().with("processor", id),
        plain.drops());
  }

  private static String in(String processor) {
    return "otelcol_processor_incoming_items{otel.signal=traces, processor=" + processor + "}";
  }

  private static String out(String processor) {
    return "otelcol_processor_outgoing_items{otel.signal=traces, processor=" + processor + "}";
  }

  private Processor<Traces> counted(ComponentContext context) {
    return CountedProcessor.of(Signal.TRACES, context, sink, Halving::new);
  }

  @Test
  void countsWhatComesInAndWhatIsHandedOn() throws Exception {
    Processor<Traces> processor = counted(context("a"));
    processor.consume(Samples.traces(0, 10));
    assertThat(processor.tryConsume(Samples.traces(0, 4))).isTrue();
    assertThat(test.meter().sums()).isEqualTo(Map.of(in("a"), 14L, out("a"), 7L));
  }

  @Test
  void whatWasDeclinedCountsWhenItIsTaken() throws Exception {
    Processor<Traces> processor = counted(context("a"));
    sink.close();
    Traces traces = Samples.traces(0, 10);
    assertThat(processor.tryConsume(traces)).isFalse();
    assertThat(test.meter().sums()).isEmpty();
    sink.open();
    processor.consume(traces);
    assertThat(test.meter().sums()).isEqualTo(Map.of(in("a"), 10L, out("a"), 5L));
  }

  @Test
  void whatTheNextRefusedWasHandedOnAllTheSame() {
    Processor<Traces> processor = counted(context("a"));
    sink.refuseNext(ConsumeException.permanent("no"));
    assertThatThrownBy(() -> processor.consume(Samples.traces(0, 10))).hasMessage("no");
    assertThat(test.meter().sums()).isEqualTo(Map.of(in("a"), 10L, out("a"), 5L));
  }

  @Test
  void theTimeOfTheProcessorIsMeasured() throws Exception {
    counted(context("a")).consume(Samples.traces(0, 10));
    Distribution times =
        test.meter()
            .distribution("otelcol_processor_internal_duration{otel.signal=traces, processor=a}")
            .orElseThrow();
    assertThat(times.count()).isEqualTo(1);
    assertThat(times.sum()).isPositive();
  }

  @Test
  void processorsThatShareAPassAreCountedEach() throws Exception {
    RecordPass<Traces> pass = new RecordPass<>(Signal.TRACES, sink);
    pass.addFirst(context("b"), keeping(false)).start(TestEnvironment.host());
    pass.addFirst(context("a"), keeping(true)).start(TestEnvironment.host());
    pass.consume(Samples.traces(0, 10));
    assertThat(pass.tryConsume(Samples.traces(0, 5))).isTrue();
    assertThat(test.meter().sums()).isEqualTo(Map.of(in("a"), 15L, out("a"), 15L, in("b"), 15L));
    assertThat(
            test.meter()
                .distribution(
                    "otelcol_processor_internal_duration{otel.signal=traces, processor=a}")
                .orElseThrow()
                .count())
        .isEqualTo(2);
  }

  @Test
  void aPassCountsWhatWasDeclinedWhenItIsTaken() throws Exception {
    RecordPass<Traces> pass = new RecordPass<>(Signal.TRACES, sink);
    pass.addFirst(context("a"), keeping(true)).start(TestEnvironment.host());
    sink.close();
    Traces traces = Samples.traces(0, 10);
    assertThat(pass.tryConsume(traces)).isFalse();
    assertThat(test.meter().sums()).isEmpty();
    sink.open();
    pass.consume(traces);
    assertThat(test.meter().sums()).isEqualTo(Map.of(in("a"), 10L, out("a"), 10L));
  }

  private static RecordProcessor keeping(boolean all) {
    return () -> List.of(Edit.of(Level.RECORD, record -> all));
  }

  /** Hands on the first half. */
  private record Halving(Consumer<Traces> next) implements Processor<Traces> {
    @Override
    public void consume(Traces telemetry) throws ConsumeException {
      next.consume(half(telemetry));
    }

    @Override
    public boolean tryConsume(Traces telemetry) throws ConsumeException {
      return next.tryConsume(half(telemetry));
    }

    private static Traces half(Traces telemetry) {
      return Signal.TRACES.split(telemetry, telemetry.itemCount() / 2).get(0);
    }
  }
}
