package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.RecordingMeter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final ConsumeException DOWN = ConsumeException.retryable("backend down");
  private static final ConsumeException BAD = ConsumeException.permanent("bad data");

  private final Harness harness = new Harness();
  private final RecordingMeter meter = harness.context.meter();

  @Test
  void sentAndFailedItemsAreCounted() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(10, Harness.RETRY);
    pipeline.consume(Spans.of("a", "b"));
    Await.until("it is sent", () -> meter.sum("otelcol_exporter_sent_spans") == 2);
    harness.sender.fail(BAD.withFailedPart(Spans.of("d")));
    pipeline.consume(Spans.of("c", "d", "e"));

    Await.until("the failure", () -> failed("INTERNAL", true) == 1);
    assertThat(meter.sum("otelcol_exporter_sent_spans")).isEqualTo(4);
  }

  @Test
  void whatIsSentAndWhatIsNotSayWhereTo() {
    Measures measures = new Measures(meter, Signal.TRACES, Map.of("server.address", "backend"));

    measures.sent(3);
    measures.failed(Spans.of("a"), BAD);
    measures.refused(Spans.of("b", "c"));

    assertThat(meter.sum("otelcol_exporter_sent_spans{server.address=backend}")).isEqualTo(3);
    assertThat(
            meter.sum(
                "otelcol_exporter_send_failed_spans{error.permanent=true, error.type=INTERNAL,"
                    + " server.address=backend}"))
        .isEqualTo(1);
    assertThat(meter.sum("otelcol_exporter_enqueue_failed_spans")).isEqualTo(2);
  }

  @Test
  void itemsThatAreTriedAgainAreNeitherSentNorFailed() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = pipeline(10, Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    harness.awaitAlarms(1);

    assertThat(meter.sum("otelcol_exporter_sent_spans")).isZero();
    assertThat(meter.sum("otelcol_exporter_in_flight_requests{data_type=traces}")).isEqualTo(1);
    harness.clock.advance(Duration.ofSeconds(5));
    Await.until("it is sent", () -> meter.sum("otelcol_exporter_sent_spans") == 1);
    pipeline.stop();
    assertThat(meter.sum("otelcol_exporter_in_flight_requests{data_type=traces}")).isZero();
  }

  @Test
  void queueShowsItsSizeAndCapacityUntilItStops() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(2, Harness.RETRY);
    pipeline.start(harness.context);
    pipeline.consume(Spans.of("a"));

    assertThat(observed("otelcol_exporter_queue_size{data_type=traces}")).isEqualTo(1);
    assertThat(observed("otelcol_exporter_queue_capacity{data_type=traces}")).isEqualTo(2);
    harness.sender.release(1);
    pipeline.stop();
    assertThat(meter.observed("otelcol_exporter_queue_size{data_type=traces}")).isEmpty();
  }

  @Test
  void queueThatNeverStartsDoesNotHideTheOneThatRuns() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> running = pipeline(2, Harness.RETRY);
    running.start(harness.context);
    running.consume(Spans.of("a"));

    pipeline(7, Harness.RETRY);

    assertThat(observed("otelcol_exporter_queue_size{data_type=traces}")).isEqualTo(1);
    assertThat(observed("otelcol_exporter_queue_capacity{data_type=traces}")).isEqualTo(2);
    harness.sender.release(1);
    running.stop();
  }

  @Test
  void refusedItemsAreCounted() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(1, Harness.RETRY);
    pipeline.consume(Spans.of("a"));

    assertThatThrownBy(() -> pipeline.consume(Spans.of("b", "c")))
        .hasMessage("sending queue is full");

    assertThat(meter.sum("otelcol_exporter_enqueue_failed_spans")).isEqualTo(2);
  }

  @Test
  void sizesOfRequestsAndBatchesAreCountedInDetail() throws Exception {
    BatchConfig batch = Harness.batch(3, 0, Sizer.ITEMS);
    ExportPipeline<Traces> pipeline = harness.pipeline(Harness.batching(batch), Harness.RETRY);

    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b", "c"));
    harness.sender.awaitAttempt();

    assertThat(sum("otelcol_exporter_enqueue_size")).isEqualTo(3);
    assertThat(sum("otelcol_exporter_queue_batch_send_size")).isEqualTo(3);
    assertThat(sum("otelcol_exporter_queue_batch_send_size_bytes"))
        .isEqualTo(Spans.of("a").byteSize() + Spans.of("b", "c").byteSize());
  }

  @Test
  void lossesOfAQueueGoIntoTheLedger() throws Exception {
    harness.sender.fail(BAD);
    ExportPipeline<Traces> pipeline = pipeline(10, Harness.RETRY.disabled());
    pipeline.consume(Spans.of("a"));
    Await.until("the first loss", () -> harness.context.drops().losses().size() == 1);
    harness.sender.fail(DOWN);
    pipeline.consume(Spans.of("b", "c"));
    Await.until("the second loss", () -> harness.context.drops().losses().size() == 2);
    pipeline.stop();

    assertThat(harness.context.drops().losses())
        .containsExactly("traces not_retryable 1", "traces retries_exhausted 2");
  }

  @Test
  void whatIsLostAtTheStopIsSaidSo() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = pipeline(10, Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    harness.awaitAlarms(1);

    pipeline.stop();

    assertThat(harness.context.drops().losses()).containsExactly("traces shutdown 1");
  }

  private long failed(String type, boolean permanent) {
    return meter.sum(
        "otelcol_exporter_send_failed_spans{error.permanent="
            + permanent
            + ", error.type="
            + type
            + "}");
  }

  private long observed(String name) {
    return meter.observed(name).orElseThrow().longValue();
  }

  private double sum(String name) {
    return meter.distribution(name).orElseThrow().sum();
  }

  private ExportPipeline<Traces> pipeline(long size, RetryConfig retry) {
    return harness.pipeline(Harness.queue(1, size, Sizer.REQUESTS), retry);
  }
}
