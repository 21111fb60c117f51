package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ComponentId;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Stopping;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A queue in memory that leaves its rest to a storage. */
class ShutdownStorageTest {
  private static final ConsumeException DOWN = ConsumeException.retryable("backend down");
  private static final ConsumeException REFUSED = ConsumeException.permanent("bad data");

  private final Harness harness = new Harness();
  private final FakeStorage storage = new FakeStorage();

  @Test
  void nothingIsStoredWhileItRuns() throws Exception {
    ExportPipeline<Traces> pipeline = sending(queue(10), "a", "b");

    assertThat(storage.size()).isZero();
    assertThat(pipeline.tryConsume(Spans.of("c"))).isTrue();
  }

  @Test
  void whatWaitsForItsRetryAndWhatWaitsBehindItGoesToTheStorage() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = started(harness, queue(10));
    pipeline.consume(Spans.of("a", "b"));
    pipeline.consume(Spans.of("c"));
    harness.awaitAlarms(1);

    pipeline.stop();

    assertThat(harness.sender.attempts()).containsExactly(List.of("a", "b"));
    assertThat(storage.size()).isEqualTo(2);
    assertThat(storage.open()).isZero();
    assertThat(harness.log())
        .containsExactly(
            "INFO Exporting failed. Will retry the request after interval."
                + " error=backend down interval=5s",
            "INFO What could not be sent while the exporter stopped is kept in the storage. It is"
                + " sent first after the next start. kept_items=3");
    assertThat(harness.context.drops().losses()).isEmpty();
  }

  @Test
  void whatIsLeftIsSentFirstAfterTheNextStart() throws Exception {
    whatWaitsForItsRetryAndWhatWaitsBehindItGoesToTheStorage();
    Harness next = new Harness();
    ExportPipeline<Traces> pipeline = started(next, queue(10));
    pipeline.consume(Spans.of("d"));

    assertThat(next.sender.awaitAttempt()).containsExactly("a", "b");
    assertThat(next.sender.awaitAttempt()).containsExactly("c");
    assertThat(next.sender.awaitAttempt()).containsExactly("d");
    Await.until("all are removed", () -> storage.size() == 0);
  }

  @Test
  void whatIsLeftTwiceIsStoredOnce() throws Exception {
    whatWaitsForItsRetryAndWhatWaitsBehindItGoesToTheStorage();
    Harness next = new Harness();
    next.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = started(next, queue(10));
    next.awaitAlarms(1);

    pipeline.stop();

    assertThat(storage.size()).isEqualTo(2);
  }

  @Test
  void whatABackendStillTakesIsSent() throws Exception {
    ExportPipeline<Traces> pipeline = sending(queue(10), "a", "b");
    Thread stopping = stopping(pipeline);

    harness.sender.release(2);
    stopping.join();

    assertThat(harness.sender.attempts()).containsExactly(List.of("b"));
    assertThat(storage.size()).isZero();
    assertThat(harness.log()).isEmpty();
  }

  @Test
  void afterFiveSecondsTheRestGoesToTheStorage() throws Exception {
    ExportPipeline<Traces> pipeline = sending(queue(10), "a", "b");
    Thread stopping = stopping(pipeline);
    harness.clock.advance(Duration.ofSeconds(5));

    harness.sender.release(1);
    stopping.join();

    assertThat(harness.sender.attempts()).isEmpty();
    assertThat(storage.size()).isEqualTo(1);
  }

  @Test
  void onlyThePartThatFailedIsStored() throws Exception {
    harness.sender.fail(DOWN.withFailedPart(Spans.of("b")));
    ExportPipeline<Traces> pipeline = started(harness, queue(10));
    pipeline.consume(Spans.of("a", "b"));
    harness.awaitAlarms(1);
    pipeline.stop();

    Harness next = new Harness();
    started(next, queue(10));

    assertThat(next.sender.awaitAttempt()).containsExactly("b");
  }

  @Test
  void whatTheBackendRefusesForGoodIsDropped() throws Exception {
    harness.sender.fail(REFUSED);
    ExportPipeline<Traces> pipeline = sending(queue(10), "a");
    Thread stopping = stopping(pipeline);
    harness.sender.release(1);
    stopping.join();

    assertThat(storage.size()).isZero();
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Dropping data. error=not retryable error: bad data"
                + " dropped_items=1");
  }

  @Test
  void whatTheStorageDoesNotTakeIsLostAndCounted() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = started(harness, queue(10));
    pipeline.consume(Spans.of("a", "b"));
    harness.awaitAlarms(1);
    storage.fail("No space left on device");

    pipeline.stop();

    assertThat(harness.log())
        .endsWith(
            "ERROR Exporting failed. Dropping data. error=interrupted due to shutdown: sending queue"
                + " cannot store: No space left on device dropped_items=2",
            "ERROR Items were lost, for they could not be sent while the exporter stopped. A storage"
                + " extension keeps them with sending_queue::shutdown_storage, or all of the queue"
                + " with sending_queue::storage. lost_items=2");
  }

  @Test
  void stopThatIsInterruptedLosesNothing() throws Exception {
    ExportPipeline<Traces> pipeline = sending(queue(10), "a", "b");

    Thread.currentThread().interrupt();
    pipeline.stop();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(storage.size()).isEqualTo(2);
  }

  @Test
  void fullQueueLeavesToTheStorageWhatComesWhileTheCollectorStops() throws Exception {
    ExportPipeline<Traces> pipeline = sending(queue(1), "a");
    assertThatThrownBy(() -> pipeline.consume(Spans.of("refused")))
        .hasMessage("sending queue is full");

    Stopping.of(harness.context.shared()).begin();
    assertThat(pipeline.tryConsume(Spans.of("b"))).isFalse();
    pipeline.consume(Spans.of("b"));

    assertThat(storage.size()).isEqualTo(1);
  }

  @Test
  void whoWaitsForRoomWhenTheCollectorStopsWaitsNoLonger() throws Exception {
    ExportPipeline<Traces> pipeline = sending(queue(1, true), "a");
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(
            () -> {
              try {
                pipeline.consume(Spans.of("b"));
              } catch (ConsumeException refused) {
                throw new IllegalStateException(refused);
              }
            });

    Stopping.of(harness.context.shared()).begin();
    waiting.join();

    assertThat(storage.size()).isEqualTo(1);
  }

  @Test
  void withoutAStorageTheLogSaysWhatWasLost() throws Exception {
    harness.sender.fail(DOWN, DOWN);
    ExportPipeline<Traces> pipeline =
        harness.pipeline(Harness.queue(1, 10, Sizer.REQUESTS), Harness.RETRY);
    pipeline.consume(Spans.of("a", "b"));
    pipeline.consume(Spans.of("c"));
    harness.awaitAlarms(1);

    pipeline.stop();

    assertThat(harness.log())
        .endsWith(
            "ERROR Exporting failed. Dropping data. error=interrupted due to shutdown: backend down"
                + " dropped_items=1",
            "ERROR Items were lost, for they could not be sent while the exporter stopped. A storage"
                + " extension keeps them with sending_queue::shutdown_storage, or all of the queue"
                + " with sending_queue::storage. lost_items=3");
  }

  private static Thread stopping(ExportPipeline<Traces> pipeline) {
    Thread stopping = new Thread(pipeline::stop);
    stopping.start();
    Await.until("the stop waits", () -> stopping.getState() == Thread.State.WAITING);
    return stopping;
  }

  /** A pipeline of which the first request is with the backend, which holds it; the others wait. */
  private ExportPipeline<Traces> sending(QueueConfig queue, String... spans) throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(harness, queue);
    for (String span : spans) {
      pipeline.consume(Spans.of(span));
    }
    harness.sender.awaitAttempt();
    return pipeline;
  }

  private ExportPipeline<Traces> started(Harness with, QueueConfig queue) throws Exception {
    ExportPipeline<Traces> pipeline = with.pipeline(queue, Harness.RETRY);
    with.context.with("file_storage", storage);
    ExportPipeline.startAll(List.of(pipeline), with.context);
    return pipeline;
  }

  private static QueueConfig queue(long size) {
    return queue(size, false);
  }

  private static QueueConfig queue(long size, boolean block) {
    Optional<ComponentId> id = Optional.of(ComponentId.parse("file_storage"));
    return new QueueConfig(
        true, 1, size, Sizer.REQUESTS, block, false, Optional.empty(), id, Optional.empty());
  }
}
