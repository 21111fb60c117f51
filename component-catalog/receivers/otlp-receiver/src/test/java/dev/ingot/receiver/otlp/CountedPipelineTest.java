package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.RecordingMeter;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedPipelineTest {
  private final RecordingMeter meter = new RecordingMeter();
  private final Sink<Traces> sink = new Sink<>();
  private final CountedPipeline<Traces> pipeline = counted(sink);

  private CountedPipeline<Traces> counted(Consumer<Traces> next) {
    return new CountedPipeline<>(
        next, new ReceivedItems(meter.with("transport", "grpc"), Signal.TRACES));
  }

  private static String requests(String outcome) {
    return "otelcol_receiver_requests{otel.signal=traces, outcome=" + outcome + ", transport=grpc}";
  }

  @Test
  void countsWhatThePipelinesTake() throws Exception {
    pipeline.consume(Samples.traces(0, 3));
    assertThat(pipeline.tryConsume(Samples.traces(0, 4))).isTrue();
    assertThat(meter.sums())
        .isEqualTo(
            Map.of("otelcol_receiver_accepted_spans{transport=grpc}", 7L, requests("success"), 2L));
  }

  @Test
  void whatHasToWaitCountsWhenItIsTaken() throws Exception {
    sink.close();
    Traces traces = Samples.traces(0, 3);
    assertThat(pipeline.tryConsume(traces)).isFalse();
    assertThat(meter.sums()).isEmpty();
    sink.open();
    pipeline.consume(traces);
    assertThat(meter.sum("otelcol_receiver_accepted_spans{transport=grpc}")).isEqualTo(3);
  }

  @Test
  void countsWhatThePipelinesRefuse() {
    sink.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> pipeline.consume(Samples.traces(0, 3))).hasMessage("full");
    sink.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> pipeline.tryConsume(Samples.traces(0, 3))).hasMessage("full");
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
    assertThatThrownBy(() -> broken.consume(Samples.traces(0, 3))).hasMessage("bug");
    assertThat(meter.sums())
        .isEqualTo(
            Map.of("otelcol_receiver_failed_spans{transport=grpc}", 3L, requests("failure"), 1L));
  }
}
