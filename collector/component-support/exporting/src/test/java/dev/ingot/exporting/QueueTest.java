package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final ConsumeException DOWN = ConsumeException.retryable("backend down");

  private final Harness harness = new Harness();

  @Test
  void sendsInTheOrderOfArrival() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 10, Sizer.REQUESTS));

    assertThat(pipeline.tryConsume(Spans.of("a", "b"))).isTrue();
    pipeline.consume(Spans.of("c"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "b");
    assertThat(harness.sender.awaitAttempt()).containsExactly("c");
  }

  @Test
  void noThreadStartsBeforeThereIsWork() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(QueueConfig.DEFAULT);
    assertThat(harness.threads).isEmpty();

    pipeline.consume(Spans.of("a"));

    harness.sender.awaitAttempt();
    assertThat(harness.threads).extracting(Thread::getName).containsExactly("fake traces 1");
  }

  @Test
  void asManyRequestsAreSentAtOnceAsThereAreConsumers() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(2, 10, Sizer.REQUESTS));
    for (String name : List.of("a", "b", "c")) {
      pipeline.consume(Spans.of(name));
    }

    List<String> first = harness.sender.awaitAttempt();
    List<String> second = harness.sender.awaitAttempt();
    assertThat(List.of(first, second)).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    assertThat(harness.threads).hasSize(2);
    assertThat(harness.sender.attempts()).isEmpty();

    harness.sender.release(1);
    assertThat(harness.sender.awaitAttempt()).containsExactly("c");
    harness.sender.release(2);
    pipeline.stop();
  }

  @Test
  void whatIsBeingSentCountsAgainstTheCapacity() throws Exception {
    ExportPipeline<Traces> pipeline = sending(Harness.queue(1, 2, Sizer.REQUESTS));
    pipeline.consume(Spans.of("b"));

    ConsumeException full = refused(pipeline, Spans.of("c", "d"));

    assertThat(full).hasMessage("sending queue is full");
    assertThat(full.isRetryable()).isTrue();
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Rejecting data. error=sending queue is full"
                + " rejected_items=2");
    harness.sender.release(2);
    pipeline.stop();
  }

  @Test
  void tryConsumeOfAFullQueueRefusesToo() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 1, Sizer.REQUESTS));
    pipeline.consume(Spans.of("a"));

    assertThat(
            catchThrowableOfType(ConsumeException.class, () -> pipeline.tryConsume(Spans.of("b"))))
        .hasMessage("sending queue is full");
  }

  @Test
  void itemsSizerCountsSpans() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 3, Sizer.ITEMS));
    pipeline.consume(Spans.of("a", "b"));

    assertThat(refused(pipeline, Spans.of("c", "d"))).hasMessage("sending queue is full");
    pipeline.consume(Spans.of("e"));
  }

  @Test
  void bytesSizerCountsBytes() throws Exception {
    harness.sender.hold();
    long size = Spans.of("a").byteSize();
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 2 * size - 1, Sizer.BYTES));
    pipeline.consume(Spans.of("a"));

    assertThat(refused(pipeline, Spans.of("b"))).hasMessage("sending queue is full");
  }

  @Test
  void whatNeverFitsIsRefusedForGood() {
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 1, Sizer.ITEMS));

    ConsumeException tooLarge = refused(pipeline, Spans.of("a", "b"));

    assertThat(tooLarge).hasMessage("element size too large");
    assertThat(tooLarge.isRetryable()).isFalse();
  }

  @Test
  void blockOnOverflowWaitsForSpace() throws Exception {
    ExportPipeline<Traces> pipeline = sending(blocking(false));

    assertThat(pipeline.tryConsume(Spans.of("b"))).isFalse();
    CompletableFuture<String> outcome = consumeLater(pipeline, Spans.of("c"));
    assertThat(isPending(outcome)).isTrue();
    harness.sender.release(1);

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo("taken");
    assertThat(harness.sender.awaitAttempt()).containsExactly("c");
    harness.sender.release(1);
    pipeline.stop();
  }

  @Test
  void stopRefusesWhoWaitsForSpace() throws Exception {
    ExportPipeline<Traces> pipeline = sending(blocking(false));
    CompletableFuture<String> waiting = consumeLater(pipeline, Spans.of("b"));
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(pipeline::stop);

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("sending queue is stopped");
    assertThat(stopped).isNotDone();
    harness.sender.release(1);
    stopped.get(10, TimeUnit.SECONDS);
  }

  @Test
  void interruptEndsTheWaitForSpace() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(blocking(false));
    pipeline.consume(Spans.of("a"));
    Thread.currentThread().interrupt();

    assertThat(refused(pipeline, Spans.of("b")))
        .hasMessage("interrupted while waiting for the sending queue");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitForResultWaitsAndGetsTheFailure() throws Exception {
    harness.sender.hold();
    harness.sender.fail(ConsumeException.permanent("bad data"));
    ExportPipeline<Traces> pipeline = pipeline(blocking(true));

    assertThat(pipeline.tryConsume(Spans.of("a"))).isFalse();
    CompletableFuture<String> outcome = consumeLater(pipeline, Spans.of("a"));
    harness.sender.awaitAttempt();
    assertThat(isPending(outcome)).isTrue();
    harness.sender.release(1);

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo("not retryable error: bad data");
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Rejecting data. error=not retryable error: bad data"
                + " rejected_items=1");
  }

  @Test
  void lossBehindTheQueueIsLogged() throws Exception {
    harness.sender.fail(ConsumeException.permanent("bad data"));
    ExportPipeline<Traces> pipeline = pipeline(QueueConfig.DEFAULT);

    pipeline.consume(Spans.of("a", "b"));
    pipeline.stop();

    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Dropping data. error=not retryable error: bad data"
                + " dropped_items=2");
  }

  @Test
  void bugOfTheSenderDoesNotEndTheConsumer() throws Exception {
    goesOnAfter(new IllegalStateException("no stream"));

    assertThat(harness.threads).hasSize(1);
  }

  @Test
  void errorOfTheSenderDoesNotEndTheConsumer() throws Exception {
    goesOnAfter(new StackOverflowError("too deep"));

    assertThat(harness.log())
        .contains(
            "ERROR Exporting failed. Dropping data. error=not retryable error: the exporter"
                + " failed: java.lang.StackOverflowError: too deep dropped_items=1");
  }

  private void goesOnAfter(Throwable thrown) throws Exception {
    harness.sender.fail(thrown);
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 1, Sizer.REQUESTS));
    pipeline.consume(Spans.of("a"));
    harness.sender.awaitAttempt();
    awaitSpace(pipeline, Spans.of("b"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("b");
  }

  @Test
  void whatMemoryWasTooShortForIsSentLater() throws Exception {
    harness.sender.fail(new OutOfMemoryError("Java heap space"));
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 1, Sizer.REQUESTS));
    pipeline.consume(Spans.of("a"));
    harness.sender.awaitAttempt();
    harness.awaitAlarms(1);

    harness.clock.advance(Duration.ofSeconds(5));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a");
    pipeline.stop();
    assertThat(harness.context.drops().losses()).isEmpty();
  }

  @Test
  void consumerThatAnErrorHasEndedIsReplaced() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Consumers consumers =
        new Consumers(
            1,
            "c",
            harness.context.of(ComponentKind.EXPORTER, "x").workers(),
            runs::incrementAndGet);

    consumers.addOne();
    consumers.join();
    consumers.addOne();
    consumers.join();

    assertThat(runs).hasValue(2);
  }

  @Test
  void stopTriesEachRemainingRequestOnce() throws Exception {
    harness.sender.fail(DOWN, DOWN, DOWN);
    ExportPipeline<Traces> pipeline = pipeline(Harness.queue(1, 10, Sizer.REQUESTS));
    for (String name : List.of("a", "b", "c", "d")) {
      pipeline.consume(Spans.of(name));
    }
    harness.awaitAlarms(1);

    pipeline.stop();

    assertThat(harness.sender.attempts())
        .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
    assertThat(harness.log().subList(1, 4))
        .containsOnly(
            "ERROR Exporting failed. Dropping data."
                + " error=interrupted due to shutdown: backend down dropped_items=1");
    assertThat(harness.threads).noneMatch(Thread::isAlive);
  }

  @Test
  void noSignalWaitsForAnotherToStop() throws Exception {
    ExportPipeline<Traces> slow = pipeline(Harness.queue(1, 10, Sizer.REQUESTS));
    ExportPipeline<Traces> retrying = pipeline(Harness.queue(1, 10, Sizer.REQUESTS));
    harness.sender.fail(DOWN);
    retrying.consume(Spans.of("a"));
    harness.sender.awaitAttempt();
    harness.awaitAlarms(1);
    harness.sender.hold();
    slow.consume(Spans.of("b"));
    harness.sender.awaitAttempt();

    Thread stop = new Thread(() -> ExportPipeline.stopAll(List.of(slow, retrying)));
    stop.start();

    Await.until("the end of the second", () -> harness.log().size() == 2);
    assertThat(harness.log().get(1))
        .isEqualTo(
            "ERROR Exporting failed. Dropping data."
                + " error=interrupted due to shutdown: backend down dropped_items=1");
    assertThat(stop.isAlive()).isTrue();
    harness.sender.release(1);
    stop.join(10_000);
    assertThat(stop.isAlive()).isFalse();
  }

  @Test
  void stoppedQueueTakesNothing() {
    ExportPipeline<Traces> pipeline = pipeline(QueueConfig.DEFAULT);
    pipeline.stop();

    ConsumeException stopped = refused(pipeline, Spans.of("a"));

    assertThat(stopped).hasMessage("sending queue is stopped");
    assertThat(stopped.isRetryable()).isTrue();
    assertThat(harness.threads).isEmpty();
  }

  @Test
  void interruptedStopDropsWhatIsLeftAndLogsIt() throws Exception {
    ExportPipeline<Traces> pipeline = sending(Harness.queue(1, 10, Sizer.REQUESTS));
    pipeline.consume(Spans.of("b", "c"));
    Thread.currentThread().interrupt();

    pipeline.stop();

    assertThat(Thread.interrupted()).isTrue();
    harness.threads.get(0).join(10_000);
    assertThat(harness.threads).noneMatch(Thread::isAlive);
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Dropping data."
                + " error=interrupted due to shutdown: not sent in time dropped_items=2",
            "ERROR Exporting failed. Dropping data."
                + " error=interrupted due to shutdown: interrupted dropped_items=1",
            "ERROR Items were lost, for they could not be sent while the exporter stopped. A"
                + " storage extension keeps them with sending_queue::shutdown_storage, or all of"
                + " the queue with sending_queue::storage. lost_items=3");
  }

  private ExportPipeline<Traces> pipeline(QueueConfig queue) {
    return harness.pipeline(queue, Harness.RETRY);
  }

  /** A pipeline of which {@code a} is with the backend, which holds it. */
  private ExportPipeline<Traces> sending(QueueConfig queue) throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(queue);
    pipeline.consume(Spans.of("a"));
    harness.sender.awaitAttempt();
    return pipeline;
  }

  private static QueueConfig blocking(boolean waitForResult) {
    return new QueueConfig(
        true,
        1,
        1,
        Sizer.REQUESTS,
        true,
        waitForResult,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CompletableFuture<String> consumeLater(
      ExportPipeline<Traces> pipeline, Traces traces) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            pipeline.consume(traces);
            return "taken";
          } catch (ConsumeException refused) {
            return refused.getMessage();
          }
        });
  }

  private static boolean isPending(CompletableFuture<String> outcome)
      throws InterruptedException, ExecutionException {
    try {
      outcome.get(50, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException pending) {
      return true;
    }
  }

  private static void awaitSpace(ExportPipeline<Traces> pipeline, Traces traces) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (refused(pipeline, traces) != null) {
      assertThat(System.nanoTime()).as("space within 10 s").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static ConsumeException refused(ExportPipeline<Traces> pipeline, Traces traces) {
    return catchThrowableOfType(ConsumeException.class, () -> pipeline.consume(traces));
  }
}
