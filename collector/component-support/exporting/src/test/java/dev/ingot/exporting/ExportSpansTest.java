package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.RecordingTracer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The spans that exporters make. */
class ExportSpansTest {
  private static final String SENDING = "exporter/fake/traces";
  private static final ConsumeException DOWN = ConsumeException.retryable("no connection");
  private static final ConsumeException BAD = ConsumeException.permanent("bad data");

  private final Harness harness = new Harness();
  private final RecordingTracer tracer = harness.context.tracer();

  private static QueueConfig queue(long size) {
    return Harness.queue(1, size, Sizer.REQUESTS);
  }

  private ExportPipeline<Traces> pipeline(QueueConfig queue) {
    return harness.pipeline(queue, Harness.RETRY);
  }

  private RecordingTracer.Span awaitSending() {
    Await.until(
        "the span", () -> tracer.spans().stream().anyMatch(span -> span.name().equals(SENDING)));
    return tracer.span(SENDING);
  }

  @Test
  void sendingIsAChildOfTheRequestWithoutAQueue() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(queue(10).disabled());
    try (ActiveSpan request = tracer.start("request")) {
      pipeline.consume(Spans.of("a", "b"));
    }
    assertThat(tracer.span(SENDING))
        .isEqualTo(
            new RecordingTracer.Span(
                2,
                SENDING,
                List.of(1L),
                Map.of(
                    "exporter",
                    "fake",
                    "data_type",
                    "traces",
                    "items.sent",
                    2L,
                    "items.failed",
                    0L),
                List.of("Sending request. retry_num=0"),
                ""));
  }

  @Test
  void sendingIsAChildOfTheQueueing() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(queue(10));
    try (ActiveSpan request = tracer.start("request")) {
      pipeline.consume(Spans.of("a"));
    }
    RecordingTracer.Span sending = awaitSending();
    RecordingTracer.Span queueing = tracer.span("exporter/enqueue");
    assertThat(sending.origins()).containsExactly(queueing.id());
    assertThat(queueing.origins()).containsExactly(tracer.span("request").id());
    assertThat(queueing.events()).containsExactly("Enqueued item.");
    pipeline.stop();
  }

  @Test
  void retriesAreEvents() throws Exception {
    harness.sender.fail(DOWN);
    harness.sender.fail(BAD.withFailedPart(Spans.of("b")));
    ExportPipeline<Traces> pipeline = pipeline(queue(10));
    pipeline.consume(Spans.of("a", "b"));
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofSeconds(5));
    RecordingTracer.Span span = awaitSending();
    assertThat(span.events())
        .containsExactly(
            "Sending request. retry_num=0",
            "Exporting failed. Will retry the request after interval. interval=5s"
                + " error=no connection",
            "Sending request. retry_num=1");
    assertThat(span.failure()).isEqualTo("not retryable error: bad data");
    assertThat(span.attributes()).containsEntry("items.sent", 1L).containsEntry("items.failed", 1L);
    pipeline.stop();
  }

  @Test
  void whatIsSentTogetherComesFromAllOfIt() throws Exception {
    BatchConfig batch = Harness.batch(2, 0, Sizer.ITEMS);
    ExportPipeline<Traces> pipeline = pipeline(Harness.batching(batch));
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));
    List<Long> queueings =
        tracer.spans().stream()
            .filter(span -> span.name().equals("exporter/enqueue"))
            .map(RecordingTracer.Span::id)
            .toList();
    assertThat(awaitSending().origins()).containsExactlyElementsOf(queueings).hasSize(2);
    pipeline.stop();
  }

  @Test
  void whatTheQueueRefusesIsAFailedSpan() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(queue(1));
    pipeline.consume(Spans.of("a"));
    assertThatThrownBy(() -> pipeline.consume(Spans.of("b"))).hasMessage("sending queue is full");
    RecordingTracer.Span refused = tracer.spans().get(1);
    assertThat(refused.name()).isEqualTo("exporter/enqueue");
    assertThat(refused.failure()).isEqualTo("sending queue is full");
    assertThat(refused.events()).isEmpty();
    harness.sender.release(1);
    pipeline.stop();
  }

  @Test
  void whatHasToWaitMakesNoSpan() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline =
        pipeline(
            new QueueConfig(
                true,
                1,
                1,
                Sizer.REQUESTS,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(pipeline.tryConsume(Spans.of("a"))).isTrue();
    assertThat(pipeline.tryConsume(Spans.of("b"))).isFalse();
    assertThat(tracer.spans()).hasSize(1);
    harness.sender.release(1);
    pipeline.stop();
  }
}
