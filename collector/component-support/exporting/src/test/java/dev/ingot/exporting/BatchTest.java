package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatchTest {
  private final Harness harness = new Harness();

  @Test
  void minimumIsSentAtOnce() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(3, 0, Sizer.ITEMS));

    pipeline.consume(Spans.of("a", "b"));
    assertThat(harness.threads).isEmpty();
    pipeline.consume(Spans.of("c", "d"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "b", "c", "d");
    harness.awaitAlarms(0);
  }

  @Test
  void lessThanTheMinimumIsSentAfterTheTimeout() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(3, 0, Sizer.ITEMS));
    pipeline.consume(Spans.of("a"));
    harness.clock.advance(Duration.ofMillis(150));
    pipeline.consume(Spans.of("b"));

    harness.clock.advance(Duration.ofMillis(49));
    assertThat(harness.threads).isEmpty();
    harness.clock.advance(Duration.ofMillis(1));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "b");
  }

  @Test
  void timeoutBeginsAnewAfterABatch() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(2, 0, Sizer.ITEMS));
    pipeline.consume(Spans.of("a"));
    harness.clock.advance(Duration.ofMillis(150));
    pipeline.consume(Spans.of("b"));
    harness.sender.awaitAttempt();
    harness.awaitAlarms(0);
    pipeline.consume(Spans.of("c"));

    harness.clock.advance(Duration.ofMillis(199));
    assertThat(harness.clock.pendingTasks()).isEqualTo(1);
    harness.clock.advance(Duration.ofMillis(1));

    assertThat(harness.sender.awaitAttempt()).containsExactly("c");
  }

  @Test
  void whatIsOverTheMaximumIsCutAndTheRestWaits() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(2, 2, Sizer.ITEMS));

    pipeline.consume(Spans.of("a", "b", "c", "d", "e"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "b");
    assertThat(harness.sender.awaitAttempt()).containsExactly("c", "d");
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofMillis(200));
    assertThat(harness.sender.awaitAttempt()).containsExactly("e");
  }

  @Test
  void smallPartsAreFilledUpToTheMaximum() throws Exception {
    harness.sender.hold();
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(1, 3, Sizer.ITEMS));
    for (String name : List.of("first", "a", "b", "c", "d")) {
      pipeline.consume(Spans.of(name));
      if (name.equals("first")) {
        harness.sender.awaitAttempt();
      }
    }

    harness.sender.release(3);

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "b", "c");
    assertThat(harness.sender.awaitAttempt()).containsExactly("d");
  }

  @Test
  void bytesSizerCutsBelowTheBytes() throws Exception {
    long three = Spans.of("a", "b", "c").byteSize();
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(1, three, Sizer.BYTES));

    pipeline.consume(Spans.of("a", "b", "c", "d", "e"));
    pipeline.stop();

    List<List<String>> sent = harness.sender.attempts();
    assertThat(sent).hasSizeGreaterThan(1).allMatch(names -> names.size() <= 3);
    assertThat(sent.stream().flatMap(List::stream)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void itemLargerThanTheMaximumOfBytesIsSentAlone() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(1, 1, Sizer.BYTES));

    pipeline.consume(Spans.of("a", "b"));
    pipeline.stop();

    assertThat(harness.sender.attempts()).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void stopSendsWhatIsBelowTheMinimum() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(Harness.batch(100, 0, Sizer.ITEMS));
    pipeline.consume(Spans.of("a"));
    pipeline.consume(Spans.of("b"));

    pipeline.stop();

    assertThat(harness.sender.attempts()).containsExactly(List.of("a", "b"));
    assertThat(harness.clock.pendingTasks()).isZero();
  }

  @Test
  void senderWaitsForTheLastPieceAndGetsTheFirstFailure() throws Exception {
    harness.sender.fail(ConsumeException.permanent("bad data"));
    ExportPipeline<Traces> pipeline = waiting(Harness.batch(1, 1, Sizer.ITEMS));

    CompletableFuture<String> outcome =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                pipeline.consume(Spans.of("a", "b", "c"));
                return "taken";
              } catch (ConsumeException failure) {
                return failure.getMessage() + " after " + harness.sender.attempts().size();
              }
            });

    assertThat(outcome.get(10, TimeUnit.SECONDS))
        .isEqualTo("not retryable error: bad data after 3");
  }

  @Test
  void capacityIsFreedWhenAllPiecesAreSent() throws Exception {
    ExportPipeline<Traces> pipeline = waiting(Harness.batch(1, 3, Sizer.ITEMS));

    for (int round = 0; round < 100; round++) {
      pipeline.consume(Spans.of("a", "b", "c", "d", "e", "f", "g"));
    }

    assertThat(harness.sender.attempts()).hasSize(300);
    assertThat(harness.log()).isEmpty();
  }

  @Test
  void batchCountsWhatTheQueueCountsUnlessItSaysOtherwise() {
    assertThat(BatchConfig.DEFAULT.sizerWithin(Sizer.REQUESTS)).isEqualTo(Sizer.ITEMS);
    assertThat(BatchConfig.DEFAULT.sizerWithin(Sizer.BYTES)).isEqualTo(Sizer.BYTES);
    assertThat(Harness.batch(1, 0, Sizer.ITEMS).sizerWithin(Sizer.BYTES)).isEqualTo(Sizer.ITEMS);
  }

  /** Callers wait for the result; the queue holds ten items. */
  private ExportPipeline<Traces> waiting(BatchConfig batch) {
    QueueConfig queue =
        new QueueConfig(
            true,
            1,
            10,
            Sizer.ITEMS,
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(batch));
    return harness.pipeline(queue, Harness.RETRY);
  }

  private ExportPipeline<Traces> pipeline(BatchConfig batch) {
    return harness.pipeline(Harness.batching(batch), Harness.RETRY);
  }
}
