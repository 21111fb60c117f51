package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A queue with a storage. */
class StoredQueueTest {
  private static final ConsumeException DOWN = ConsumeException.retryable("backend down");

  private final Harness harness = new Harness();
  private final FakeStorage storage = new FakeStorage();

  @Test
  void requestIsStoredUntilItIsSent() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);

    pipeline.consume(Spans.of("a", "b"));

    assertThat(storage.size()).isEqualTo(1);
    assertThat(storage.opened()).containsExactly("exporter \"fake\" (traces)");
    harness.sender.awaitAttempt();
    assertThat(storage.size()).isEqualTo(1);
    harness.sender.release(1);
    Await.until("the request is removed", () -> storage.size() == 0);
  }

  @Test
  void threadsThatMayNotWaitDoNotStore() throws Exception {
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);

    assertThat(pipeline.tryConsume(Spans.of("a"))).isFalse();

    assertThat(storage.size()).isZero();
  }

  @Test
  void whatADeadProcessLeftIsSentFirstAndInOrder() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> dead = started(queue(10), Harness.RETRY);
    for (String name : List.of("a", "b", "c")) {
      dead.consume(Spans.of(name));
    }
    harness.sender.awaitAttempt();

    Harness next = new Harness();
    ExportPipeline<Traces> pipeline = started(next, queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("d"));

    for (String name : List.of("a", "b", "c", "d")) {
      assertThat(next.sender.awaitAttempt()).containsExactly(name);
    }
    Await.until("all are removed", () -> storage.size() == 0);
  }

  @Test
  void stopLeavesInTheStorageWhatIsNotSent() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));
    harness.awaitAlarms(1);

    pipeline.stop();

    assertThat(harness.sender.attempts()).containsExactly(List.of("a"));
    assertThat(storage.size()).isEqualTo(2);
    assertThat(storage.open()).isZero();
    assertThat(harness.log())
        .containsExactly(
            "INFO Exporting failed. Will retry the request after interval."
                + " error=backend down interval=5s",
            "INFO Exporting failed. Keeping data in the storage."
                + " error=interrupted due to shutdown: backend down kept_items=1");
  }

  @Test
  void whatIsBeingSentAtTheStopIsKeptWithoutRetriesToo() throws Exception {
    harness.sender.hold();
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY.disabled());
    pipeline.consume(Spans.of("a"));
    harness.sender.awaitAttempt();
    Thread stopping = new Thread(pipeline::stop);
    stopping.start();
    Await.until("the stop waits", () -> stopping.getState() == Thread.State.WAITING);

    harness.sender.release(1);
    stopping.join();

    assertThat(storage.size()).isEqualTo(1);
    assertThat(harness.log())
        .containsExactly(
            "INFO Exporting failed. Keeping data in the storage. error=backend down kept_items=1");
  }

  @Test
  void whatIsBeingSentAtTheStopAndArrivesIsRemoved() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    harness.sender.awaitAttempt();
    Thread stopping = new Thread(pipeline::stop);
    stopping.start();
    Await.until("the stop waits", () -> stopping.getState() == Thread.State.WAITING);

    harness.sender.release(1);
    stopping.join();

    assertThat(storage.size()).isZero();
  }

  @Test
  void stopThatIsInterruptedLosesNothing() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));
    harness.sender.awaitAttempt();

    Thread.currentThread().interrupt();
    pipeline.stop();

    assertThat(Thread.interrupted()).isTrue();
    for (Thread thread : harness.threads) {
      thread.join();
    }
    assertThat(storage.size()).isEqualTo(2);
  }

  @Test
  void stopLetsGoOfTheMemoryOfWhatItLeaves() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));
    harness.awaitAlarms(1);
    assertThat(heldBytes()).isEqualTo(2 * HeldTelemetry.bytesOf(Spans.of("a")));

    pipeline.stop();

    assertThat(heldBytes()).isZero();
    assertThat(storage.size()).isEqualTo(2);
  }

  @Test
  void stopReadsNothingOfWhatItLeaves() throws Exception {
    harness.limitHeap(60);
    BatchConfig batch = Harness.batch(4, 4, Sizer.ITEMS, List.of("tenant"));
    ExportPipeline<Traces> pipeline = started(queue(10, Optional.of(batch)), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));

    pipeline.stop();

    assertThat(storage.reads()).isZero();
    assertThat(storage.size()).isEqualTo(2);
    assertThat(harness.log()).isEmpty();
  }

  @Test
  void permanentFailureIsDroppedAndRemoved() throws Exception {
    harness.sender.fail(
        ConsumeException.permanent("bad data").withStatus(GrpcStatus.INVALID_ARGUMENT));
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);

    pipeline.consume(Spans.of("a"));

    Await.until("the request is removed", () -> storage.size() == 0);
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Dropping data."
                + " error=not retryable error: bad data dropped_items=1");
  }

  @Test
  void fullStorageRefusesSoThatTheSenderTriesAgain() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(queue(1), Harness.RETRY);
    storage.fail("write to /data/x: No space left on device");

    ConsumeException refused = refused(pipeline, Spans.of("a"));

    assertThat(refused)
        .hasMessage("sending queue cannot store: write to /data/x: No space left on device");
    assertThat(refused.isRetryable()).isTrue();
    storage.fail("");
    pipeline.consume(Spans.of("b"));
    assertThat(harness.sender.awaitAttempt()).containsExactly("b");
  }

  @Test
  void queueSizeHoldsForStoredRequests() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(queue(1), Harness.RETRY);
    pipeline.consume(Spans.of("a"));

    assertThat(refused(pipeline, Spans.of("b"))).hasMessage("sending queue is full");

    assertThat(storage.size()).isEqualTo(1);
  }

  @Test
  void whatWasFoundCountsAgainstTheQueueSize() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> dead = started(queue(10), Harness.RETRY);
    dead.consume(Spans.of("a"));
    dead.consume(Spans.of("b"));

    Harness next = new Harness();
    next.sender.hold();
    ExportPipeline<Traces> pipeline = started(next, queue(2), Harness.RETRY);

    assertThat(refused(pipeline, Spans.of("c"))).hasMessage("sending queue is full");
  }

  @Test
  void whatDoesNotFitIntoTheHeapIsReadAgain() throws Exception {
    harness.limitHeap(60);
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));
    harness.sender.release(2);

    assertThat(harness.sender.awaitAttempt()).containsExactly("a");
    assertThat(harness.sender.awaitAttempt()).containsExactly("b");
    Await.until("all are removed", () -> storage.size() == 0);
  }

  @Test
  void requestsThatCannotBeReadStayAndTheNextAreSent() throws Exception {
    harness.limitHeap(60);
    storage.breakReading();
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    Await.until("the failure is logged", () -> !harness.log().isEmpty());

    assertThat(harness.log())
        .containsExactly(
            "ERROR Queued requests cannot be read from the storage and are not sent. They stay in"
                + " the storage. error=read error");
    assertThat(storage.size()).isEqualTo(1);
  }

  @Test
  void requestThatMemoryIsTooShortForStaysAndTheQueueGoesOn() throws Exception {
    harness.limitHeap(60);
    storage.runOutOfMemory();
    ExportPipeline<Traces> pipeline = started(queue(1), Harness.RETRY);
    pipeline.consume(Spans.of("a"));
    Await.until("the failure is logged", () -> !harness.log().isEmpty());

    Await.until("room for the next", () -> refused(pipeline, Spans.of("b")) == null);
    assertThat(harness.log().get(0))
        .isEqualTo(
            "ERROR Queued requests cannot be read from the storage and are not sent. They stay in"
                + " the storage. error=not enough memory: Java heap space");
    assertThat(harness.threads).hasSize(1);
    assertThat(storage.size()).isEqualTo(2);
  }

  @Test
  void requestThatMemoryIsTooShortToCutStaysAndTheQueueGoesOn() throws Exception {
    harness.limitHeap(60);
    storage.runOutOfMemory();
    BatchConfig batch = Harness.batch(1, 1, Sizer.ITEMS);
    ExportPipeline<Traces> pipeline = started(queue(1, Optional.of(batch)), Harness.RETRY);
    pipeline.consume(Spans.of("a", "b"));

    Await.until("room for the next", () -> refused(pipeline, Spans.of("c")) == null);
    Await.until("the failures are logged", () -> errors().size() == 2);
    assertThat(errors())
        .containsOnly(
            "Queued requests cannot be read from the storage and are not sent. They stay in the"
                + " storage.");
    assertThat(harness.threads).hasSize(1);
    assertThat(storage.size()).isEqualTo(2);
  }

  private List<String> errors() {
    return harness.context.logger().texts(Logger.Level.ERROR).stream()
        .filter(text -> !text.equals("Exporting failed. Rejecting data."))
        .toList();
  }

  @Test
  void whatIsStoredWhileTheQueueClosesStaysForTheNextStart() throws Exception {
    ExportPipeline<Traces> pipeline = started(queue(10), Harness.RETRY);
    Thread stop = new Thread(pipeline::stop);
    storage.whileAppending(
        () -> {
          stop.start();
          join(stop);
        });

    pipeline.consume(Spans.of("a"));

    assertThat(storage.size()).isEqualTo(1);
    assertThat(harness.sender.attempts()).isEmpty();
    assertThat(HeldTelemetry.of(harness.context.of(ComponentKind.EXPORTER, "fake")).bytes())
        .isZero();
  }

  @Test
  void whoWaitsForTheResultLearnsThatTheQueueHasClosedMeanwhile() throws Exception {
    QueueConfig waiting =
        new QueueConfig(
            true,
            1,
            10,
            Sizer.REQUESTS,
            false,
            true,
            queue(10).storage(),
            Optional.empty(),
            Optional.empty());
    ExportPipeline<Traces> pipeline = started(waiting, Harness.RETRY);
    Thread stop = new Thread(pipeline::stop);
    storage.whileAppending(
        () -> {
          stop.start();
          join(stop);
        });

    CompletableFuture<ConsumeException> answer =
        CompletableFuture.supplyAsync(() -> refused(pipeline, Spans.of("a")));

    assertThat(answer.get(10, TimeUnit.SECONDS))
        .hasMessage("interrupted due to shutdown: not sent in time");
    assertThat(storage.size()).isEqualTo(1);
  }

  private static void join(Thread thread) {
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void recordOfSomebodyElseStaysAndIsNotSent() throws Exception {
    storage.put(new byte[] {9, 9});
    storage.put(new byte[] {1, 0, 0});

    started(queue(10), Harness.RETRY);

    assertThat(storage.size()).isEqualTo(2);
    assertThat(harness.log())
        .containsExactly(
            "ERROR A request in the storage cannot be read and is not sent. It stays in the"
                + " storage. error=the record was written by another version",
            "ERROR A request in the storage cannot be read and is not sent. It stays in the"
                + " storage. error=the record holds no telemetry of this signal");
  }

  @Test
  void storedRequestsAreSentInBatches() throws Exception {
    BatchConfig batch = Harness.batch(3, 3, Sizer.ITEMS);
    ExportPipeline<Traces> pipeline = started(queue(10, Optional.of(batch)), Harness.RETRY);

    pipeline.consume(Spans.of("a", "b"));
    pipeline.consume(Spans.of("c", "d"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "b", "c");
    assertThat(storage.size()).isBetween(1, 2);
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofMillis(200));
    assertThat(harness.sender.awaitAttempt()).containsExactly("d");
    Await.until("both are removed", () -> storage.size() == 0);
  }

  @Test
  void missingStorageIsNamed() {
    ExportPipeline<Traces> pipeline = harness.pipeline(queue(10), Harness.RETRY);

    assertThat(startFailure(pipeline))
        .hasMessage(
            "no storage client extension found: list 'file_storage' in service::extensions");
  }

  @Test
  void extensionThatStoresNothingIsNamed() {
    ExportPipeline<Traces> pipeline = harness.pipeline(queue(10), Harness.RETRY);
    harness.context.with("file_storage", "something else");

    assertThat(startFailure(pipeline))
        .hasMessage(
            "requested extension is not a storage extension: 'file_storage' stores nothing");
  }

  @Test
  void storageThatCannotBeOpenedKeepsTheExporterFromStarting() {
    ExportPipeline<Traces> pipeline = harness.pipeline(queue(10), Harness.RETRY);
    harness.context.with("file_storage", storage);
    storage.fail("in use by process 7");

    assertThat(startFailure(pipeline)).hasMessage("in use by process 7");
  }

  private long heldBytes() {
    return HeldTelemetry.of(harness.context.of(ComponentKind.EXPORTER, "fake")).bytes();
  }

  private ExportPipeline<Traces> started(QueueConfig queue, RetryConfig retry)
      throws StartException {
    return started(harness, queue, retry);
  }

  private ExportPipeline<Traces> started(Harness with, QueueConfig queue, RetryConfig retry)
      throws StartException {
    with.context.with("file_storage", storage);
    ExportPipeline<Traces> pipeline = with.pipeline(queue, retry);
    ExportPipeline.startAll(List.of(pipeline), with.context);
    return pipeline;
  }

  private static QueueConfig queue(long size) {
    return queue(size, Optional.empty());
  }

  private static QueueConfig queue(long size, Optional<BatchConfig> batch) {
    ComponentId id = ComponentId.parse("file_storage");
    return new QueueConfig(
        true, 1, size, Sizer.REQUESTS, false, false, Optional.of(id), Optional.empty(), batch);
  }

  private StartException startFailure(ExportPipeline<Traces> pipeline) {
    return catchThrowableOfType(
        StartException.class, () -> ExportPipeline.startAll(List.of(pipeline), harness.context));
  }

  private static ConsumeException refused(ExportPipeline<Traces> pipeline, Traces traces) {
    return catchThrowableOfType(ConsumeException.class, () -> pipeline.consume(traces));
  }
}
