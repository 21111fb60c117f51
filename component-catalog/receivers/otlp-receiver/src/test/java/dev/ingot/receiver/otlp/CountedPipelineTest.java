package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.component.trace.ReceiverSpans;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.RecordingMeter;
import dev.ingot.testkit.RecordingTracer;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedPipelineTest {
  private final TestContext test = new TestContext();
  private final RecordingMeter meter = new RecordingMeter();
  private final Sink<Traces> sink = new Sink<>();
  private final CountedPipeline<Traces> pipeline = counted(sink);

  private CountedPipeline<Traces> counted(Consumer<Traces> next) {
    return new CountedPipeline<>(
        next,
        new ReceivedItems(meter.with("transport", "grpc"), Signal.TRACES),
        new ReceiverSpans(
            test.of(ComponentKind.RECEIVER, "otlp"), Signal.TRACES, "grpc", "protobuf"));
  }

  private static String requests(String outcome) {
    return "otelcol_receiver_requests{otel.signal=traces, outcome=" + outcome + ", transport=grpc}";
  }

  @Test
  void countsWhatThePipelinesTake() throws Exception {
    pipeline.consume(Samples.traces(0, 3), List.of());
    assertThat(pipeline.tryConsume(Samples.traces(0, 4), List.of())).isTrue();
    assertThat(meter.sums())
        .isEqualTo(
            Map.of("otelcol_receiver_accepted_spans{transport=grpc}", 7L, requests("success"), 2L));
  }

  @Test
  void whatHasToWaitCountsWhenItIsTaken() throws Exception {
    sink.close();
    Traces traces = Samples.traces(0, 3);
    assertThat(pipeline.tryConsume(traces, List.of())).isFalse();
    assertThat(meter.sums()).isEmpty();
    sink.open();
    pipeline.consume(traces, List.of());
    assertThat(meter.sum("otelcol_receiver_accepted_spans{transport=grpc}")).isEqualTo(3);
  }

  @Test
  void countsWhatThePipelinesRefuse() {
    sink.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> pipeline.consume(Samples.traces(0, 3), List.of())).hasMessage("full");
    sink.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> pipeline.tryConsume(Samples.traces(0, 3), List.of()))
        .hasMessage("full");
    assertThat(meter.sums())
        .isEqualTo(
            Map.of("otelcol_receiver_refused_spans{transport=grpc}", 6L, requests("refused"), 2L));
  }

  @Test
  void countsWhatABugLoses() {
    CountedPipeline<Traces> broken =
        counted(
            telemetry -> {
              throw new IllegalStateException("bug");
            });
    assertThatThrownBy(() -> broken.consume(Samples.traces(0, 3), List.of())).hasMessage("bug");
    assertThat(meter.sums())
        .isEqualTo(
            Map.of("otelcol_receiver_failed_spans{transport=grpc}", 3L, requests("failure"), 1L));
  }

  @Test
  void eachRequestIsASpanWithWhatCameOfIt() throws Exception {
    pipeline.consume(Samples.traces(0, 3), List.of());
    sink.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> pipeline.tryConsume(Samples.traces(0, 2), List.of()))
        .hasMessage("full");
    assertThat(test.tracer().spans()).containsExactly(span(1, 3, 0, ""), span(2, 0, 2, "full"));
  }

  private static RecordingTracer.Span span(long id, long accepted, long refused, String failure) {
    return new RecordingTracer.Span(
        id,
        "receiver/otlp/TraceDataReceived",
        List.of(),
        Map.of(
            "transport",
            "grpc",
            "format",
            "protobuf",
            "accepted_spans",
            accepted,
            "refused_spans",
            refused,
            "failed_spans",
            0L),
        List.of(),
        failure);
  }

  @Test
  void whatIsBehindRunsWithinTheSpan() throws Exception {
    CountedPipeline<Traces> inner = counted(telemetry -> test.tracer().start("behind").close());
    inner.consume(Samples.traces(0, 1), inner.origins(name -> name.equals("parent") ? "77" : ""));
    RecordingTracer.Span request = test.tracer().span("receiver/otlp/TraceDataReceived");
    assertThat(request.origins()).containsExactly(77L);
    assertThat(test.tracer().span("behind").origins()).containsExactly(request.id());
  }

  @Test
  void whatHasToWaitMakesItsSpanWhenItIsTaken() throws Exception {
    sink.close();
    assertThat(pipeline.tryConsume(Samples.traces(0, 3), List.of())).isFalse();
    assertThat(test.tracer().spans()).isEmpty();
    assertThat(test.tracer().current()).isEmpty();
  }

  @Test
  void spansAreNamedBySignal() {
    ComponentContext context = test.of(ComponentKind.RECEIVER, "otlp/2");
    for (Signal<?> signal : List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS, Signal.PROFILES)) {
      new ReceiverSpans(context, signal, "http", "protobuf").start(List.of()).close();
    }
    assertThat(test.tracer().spans())
        .extracting(RecordingTracer.Span::name)
        .containsExactly(
            "receiver/otlp/2/TraceDataReceived",
            "receiver/otlp/2/MetricsReceived",
            "receiver/otlp/2/LogsReceived",
            "receiver/otlp/2/ProfilesReceived");
  }
}
