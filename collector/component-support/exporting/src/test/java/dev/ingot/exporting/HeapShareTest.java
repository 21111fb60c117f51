package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger.Level;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.RecordingLogger;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Queues with room for 1000 requests, in a heap of which they may hold a few. */
class HeapShareTest {
  private static final long ONE = HeldTelemetry.bytesOf(Spans.of("a"));

  private final Harness harness = new Harness();

  @Test
  void aQueueIsFullWhenItsShareOfTheHeapIs() throws Exception {
    harness.sender.hold();
    heapForQueues(2 * ONE);
    ExportPipeline<Traces> pipeline = pipeline();
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));

    ConsumeException full = refused(pipeline, "c");

    assertThat(full).hasMessage("sending queue is full");
    assertThat(full.isRetryable()).isTrue();
    harness.sender.release(2);
    pipeline.stop();
  }

  @Test
  void queuesShareTheHeap() throws Exception {
    harness.sender.hold();
    heapForQueues(3 * ONE);
    ExportPipeline<Traces> one = pipeline();
    ExportPipeline<Traces> other = pipeline();
    one.consume(Spans.of("a"));
    one.consume(Spans.of("b"));
    other.consume(Spans.of("c"));

    assertThat(refused(other, "d")).hasMessage("sending queue is full");
  }

  @Test
  void anEmptyQueueTakesOneWhateverOthersHold() throws Exception {
    harness.sender.hold();
    heapForQueues(ONE);
    ExportPipeline<Traces> one = pipeline();
    ExportPipeline<Traces> other = pipeline();
    one.consume(Spans.of("a"));
    other.consume(Spans.of("b"));

    assertThat(refused(other, "c")).hasMessage("sending queue is full");
  }

  @Test
  void whatWasSentMakesRoom() throws Exception {
    harness.sender.hold();
    heapForQueues(ONE);
    ExportPipeline<Traces> pipeline = pipeline();
    pipeline.consume(Spans.of("a"));
    assertThat(refused(pipeline, "b")).isNotNull();
    harness.sender.release(1);

    Await.until("room for the next", () -> refused(pipeline, "c") == null);
    harness.sender.release(1);
    pipeline.stop();
  }

  @Test
  void whoBlocksOnOverflowWaitsForTheHeap() throws Exception {
    harness.sender.hold();
    harness.limitHeap(3 * ONE + 2);
    QueueConfig blocking =
        new QueueConfig(
            true,
            1,
            1000,
            Sizer.REQUESTS,
            true,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ExportPipeline<Traces> pipeline = harness.pipeline(blocking, Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    harness.sender.awaitAttempt();

    assertThat(pipeline.tryConsume(Spans.of("b"))).isFalse();
    CompletableFuture<Boolean> taken =
        CompletableFuture.supplyAsync(() -> refused(pipeline, "c") == null);
    harness.sender.release(1);

    assertThat(harness.sender.awaitAttempt()).containsExactly("c");
    assertThat(taken.join()).isTrue();
    harness.sender.release(1);
    pipeline.stop();
  }

  @Test
  void theOperatorIsToldOnceWhatToDo() throws Exception {
    harness.sender.hold();
    heapForQueues(ONE);
    ExportPipeline<Traces> pipeline = pipeline();
    pipeline.consume(Spans.of("a"));
    refused(pipeline, "b");
    refused(pipeline, "c");

    assertThat(harness.context.logger().texts(Level.WARN))
        .containsExactly(
            "The sending queues hold as much of the heap as they may and count as full. Limit them"
                + " with queue_size and sizer: bytes, put a memory_limiter first in the"
                + " pipelines, or raise -Xmx.");
  }

  @Test
  void theNextShortageIsToldAgain() {
    RecordingLogger logger = harness.context.logger();
    HeapShare share = new HeapShare(new HeldTelemetry(150 << 20));
    share.hold(90 << 20);
    assertThat(share.tryHold(20 << 20, false, logger)).isFalse();
    share.release(30 << 20);
    assertThat(share.tryHold(50 << 20, false, logger)).isFalse();
    assertThat(logger.messages()).hasSize(1);
    assertThat(logger.messages().get(0).fields())
        .containsEntry("held_mib", 90L)
        .containsEntry("limit_mib", 100L);

    share.release(40 << 20);
    assertThat(share.tryHold(90 << 20, false, logger)).isFalse();
    assertThat(logger.messages()).hasSize(2);
  }

  @Test
  void whatQueuesHoldIsPartOfWhatTheCollectorHolds() {
    HeldTelemetry all = new HeldTelemetry(150);
    HeapShare share = new HeapShare(all);
    share.hold(90);
    share.tryHold(20, false, harness.context.logger());
    assertThat(all.bytes()).isEqualTo(90);

    share.tryHold(10, false, harness.context.logger());
    assertThat(all.bytes()).isEqualTo(100);

    share.release(60);
    assertThat(all.bytes()).isEqualTo(40);
  }

  /** A heap of which queues that refuse may hold so many bytes. */
  private void heapForQueues(long bytes) {
    harness.limitHeap(bytes / 2 * 3 + 3);
  }

  private ExportPipeline<Traces> pipeline() {
    return harness.pipeline(Harness.queue(1, 1000, Sizer.REQUESTS), Harness.RETRY);
  }

  private static ConsumeException refused(ExportPipeline<Traces> pipeline, String name) {
    return catchThrowableOfType(ConsumeException.class, () -> pipeline.consume(Spans.of(name)));
  }
}
