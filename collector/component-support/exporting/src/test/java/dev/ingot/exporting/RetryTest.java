package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Without a queue: the caller waits and gets the failure. */
class RetryTest {
  private static final ConsumeException DOWN =
      ConsumeException.retryable("backend down").withStatus(GrpcStatus.ABORTED);

  private final Harness harness = new Harness();

  @Test
  void successNeedsOneAttemptWithTheTimeout() throws Exception {
    direct(Harness.RETRY).consume(Spans.of("a"));

    assertThat(harness.sender.attempts()).containsExactly(List.of("a"));
    assertThat(harness.sender.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(harness.log()).isEmpty();
  }

  @Test
  void tryConsumeLeavesSendingToAThreadThatMayWait() throws Exception {
    assertThat(direct(Harness.RETRY).tryConsume(Spans.of("a"))).isFalse();
    assertThat(harness.sender.attempts()).isEmpty();
  }

  @Test
  void retryableFailureIsTriedAgainAfterTheInterval() throws Exception {
    harness.sender.fail(DOWN, DOWN);
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY));

    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofMillis(4_999));
    assertThat(harness.clock.pendingTasks()).isEqualTo(1);
    harness.clock.advance(Duration.ofMillis(1));
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofSeconds(10));

    outcome.get(10, TimeUnit.SECONDS);
    assertThat(harness.sender.attempts()).hasSize(3);
    assertThat(harness.log())
        .containsExactly(
            "INFO Exporting failed. Will retry the request after interval."
                + " error=backend down interval=5s",
            "INFO Exporting failed. Will retry the request after interval."
                + " error=backend down interval=10s");
  }

  @Test
  void onlyThePartThatFailedIsTriedAgain() throws Exception {
    harness.sender.fail(
        DOWN.withFailedPart(Spans.of("b", "c")), DOWN, DOWN.withFailedPart(Spans.of("c")));
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY), Spans.of("a", "b", "c"));
    for (int seconds : new int[] {5, 10, 20}) {
      harness.awaitAlarms(1);
      harness.clock.advance(Duration.ofSeconds(seconds));
    }

    outcome.get(10, TimeUnit.SECONDS);
    assertThat(harness.sender.attempts())
        .containsExactly(
            List.of("a", "b", "c"), List.of("b", "c"), List.of("b", "c"), List.of("c"));
  }

  @Test
  void finalFailureOfAPartNamesThePart() throws Exception {
    harness.sender.fail(DOWN.withFailedPart(Spans.of("b")), ConsumeException.permanent("bad data"));
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY), Spans.of("a", "b"));
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofSeconds(5));

    ConsumeException failure = failure(outcome);

    assertThat(failure).hasMessage("not retryable error: bad data");
    assertThat(failure.failedPart())
        .hasValueSatisfying(part -> assertThat(part.itemCount()).isEqualTo(1));
    assertThat(harness.log().get(1)).endsWith(" rejected_items=1");
  }

  @Test
  void partOfAnotherSignalIsNotBelieved() throws Exception {
    harness.sender.fail(DOWN.withFailedPart(Signal.LOGS.empty()));
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY), Spans.of("a"));
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofSeconds(5));

    outcome.get(10, TimeUnit.SECONDS);
    assertThat(harness.sender.attempts()).containsExactly(List.of("a"), List.of("a"));
  }

  @Test
  void permanentFailureIsNotTriedAgain() {
    harness.sender.fail(
        ConsumeException.permanent("bad data").withStatus(GrpcStatus.INVALID_ARGUMENT));

    ConsumeException failure = failure(direct(Harness.RETRY));

    assertThat(failure).hasMessage("not retryable error: bad data");
    assertThat(failure.isRetryable()).isFalse();
    assertThat(failure.status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Rejecting data."
                + " Try enabling sending_queue to survive temporary failures."
                + " error=not retryable error: bad data rejected_items=1");
  }

  @Test
  void longerDelayAskedForByTheOtherSideWins() throws Exception {
    harness.sender.fail(DOWN.withRetryAfter(Duration.ofSeconds(12)));
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY));

    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofMillis(11_999));
    assertThat(outcome).isNotDone();
    harness.clock.advance(Duration.ofMillis(1));

    outcome.get(10, TimeUnit.SECONDS);
  }

  @Test
  void shorterDelayAskedForByTheOtherSideDoesNotHurry() throws Exception {
    harness.sender.fail(DOWN.withRetryAfter(Duration.ofSeconds(1)));
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY));

    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofMillis(4_999));
    assertThat(harness.clock.pendingTasks()).isEqualTo(1);
    harness.clock.advance(Duration.ofMillis(1));

    outcome.get(10, TimeUnit.SECONDS);
  }

  @Test
  void givesUpWhenTheNextAttemptWouldBeginTooLate() throws Exception {
    harness.sender.fail(DOWN, DOWN.withRetryAfter(Duration.ofSeconds(56)));
    CompletableFuture<Void> outcome = consume(direct(Harness.RETRY));
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofSeconds(5));

    ConsumeException failure = failure(outcome);

    assertThat(failure).hasMessage("no more retries left: backend down");
    assertThat(failure.isRetryable()).isTrue();
    assertThat(failure.status()).isEqualTo(GrpcStatus.ABORTED);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(56));
  }

  @Test
  void elapsedTimeOfZeroNeverGivesUp() throws Exception {
    harness.sender.fail(DOWN.withRetryAfter(Duration.ofDays(1)));
    RetryConfig forever =
        new RetryConfig(true, Duration.ofSeconds(5), 0, 2, Duration.ofSeconds(30), Duration.ZERO);
    CompletableFuture<Void> outcome = consume(direct(forever));

    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofDays(1));

    outcome.get(10, TimeUnit.SECONDS);
  }

  @Test
  void disabledRetryGivesTheFailureAsItIs() {
    harness.sender.fail(DOWN);

    assertThat(failure(direct(Harness.RETRY.disabled()))).isSameAs(DOWN);
    assertThat(harness.log())
        .containsExactly(
            "ERROR Exporting failed. Rejecting data."
                + " Try enabling retry_on_failure config option to retry on retryable errors."
                + " Try enabling sending_queue to survive temporary failures."
                + " error=backend down rejected_items=1");
  }

  @Test
  void stopEndsAWaitBetweenAttempts() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = direct(Harness.RETRY);
    CompletableFuture<Void> outcome = consume(pipeline);
    harness.awaitAlarms(1);

    pipeline.stop();

    assertThat(failure(outcome)).hasMessage("interrupted due to shutdown: backend down");
    assertThat(harness.clock.pendingTasks()).isZero();
  }

  @Test
  void afterStopOneAttemptIsMade() {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = direct(Harness.RETRY);
    pipeline.stop();

    assertThat(failure(pipeline)).hasMessage("interrupted due to shutdown: backend down");
    assertThat(harness.sender.attempts()).hasSize(1);
  }

  @Test
  void interruptEndsAWaitAndStaysSet() throws Exception {
    harness.sender.fail(DOWN);
    ExportPipeline<Traces> pipeline = direct(Harness.RETRY);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    CompletableFuture<ConsumeException> outcome = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              outcome.complete(failure(pipeline));
              interrupted.complete(Thread.currentThread().isInterrupted());
            });
    thread.start();
    harness.awaitAlarms(1);

    thread.interrupt();

    assertThat(outcome.get(10, TimeUnit.SECONDS))
        .hasMessage("request is cancelled or timed out: backend down");
    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(harness.clock.pendingTasks()).isZero();
  }

  @Test
  void bugOfTheSenderIsAPermanentFailure() {
    IllegalStateException bug = new IllegalStateException("no stream");
    harness.sender.fail(bug);

    ConsumeException failure = failure(direct(Harness.RETRY));

    assertThat(failure)
        .hasMessage(
            "not retryable error: the exporter failed:"
                + " java.lang.IllegalStateException: no stream")
        .hasCause(bug);
  }

  private ExportPipeline<Traces> direct(RetryConfig retry) {
    return harness.pipeline(QueueConfig.DEFAULT.disabled(), retry);
  }

  private static CompletableFuture<Void> consume(ExportPipeline<Traces> pipeline) {
    return consume(pipeline, Spans.of("a"));
  }

  private static CompletableFuture<Void> consume(ExportPipeline<Traces> pipeline, Traces traces) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            pipeline.consume(traces);
          } catch (ConsumeException failure) {
            throw new CompletionException(failure);
          }
        });
  }

  private static ConsumeException failure(CompletableFuture<Void> outcome) {
    ExecutionException thrown =
        catchThrowableOfType(ExecutionException.class, () -> outcome.get(10, TimeUnit.SECONDS));
    return (ConsumeException) thrown.getCause();
  }

  private static ConsumeException failure(ExportPipeline<Traces> pipeline) {
    return catchThrowableOfType(ConsumeException.class, () -> pipeline.consume(Spans.of("a")));
  }
}
