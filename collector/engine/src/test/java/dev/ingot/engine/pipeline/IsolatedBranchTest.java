package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger.Level;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IsolatedBranchTest {
  private final TestContext context = new TestContext();
  private final HeldTelemetry held =
      HeldTelemetry.of(context.of(ComponentKind.PROCESSOR, "isolation/slow"));
  private final Sink<Traces> slow = new Sink<>();
  private final Traces traces = Samples.traces(0, 3);
  private final long size = HeldTelemetry.bytesOf(traces);
  private final IsolatedBranch<Traces> branch = branch(2 * size);

  private IsolatedBranch<Traces> branch(long room) {
    return branch(room, true);
  }

  private IsolatedBranch<Traces> branch(long room, boolean endsThere) {
    return new IsolatedBranch<>(
        Signal.TRACES,
        BranchContext.of(
            "traces to slow",
            room,
            endsThere,
            context.of(ComponentKind.PROCESSOR, "isolation/slow")),
        slow);
  }

  @AfterEach
  void stop() {
    slow.open();
    branch.stop();
    assertThat(held.bytes()).isZero();
  }

  @Test
  void aSlowBranchHoldsUpNobody() throws Exception {
    Sink<Traces> quick = new Sink<>();
    slow.close();
    IsolatedBranch<Traces> other =
        new IsolatedBranch<>(
            Signal.TRACES,
            BranchContext.of(
                "other", size, true, context.of(ComponentKind.PROCESSOR, "isolation/b")),
            quick);
    IsolatedFanOut<Traces> fanOut = new IsolatedFanOut<>(List.of(branch, other));
    assertThat(fanOut.tryConsume(traces)).isTrue();
    quick.awaitItems(3);
    assertThat(slow.taken()).isEmpty();
    slow.open();
    slow.awaitItems(3);
    other.stop();
  }

  @Test
  void whatDoesNotFitIsCounted() throws Exception {
    slow.close();
    branch.consume(traces);
    slow.awaitWaiting(1);
    branch.consume(traces);
    branch.consume(traces);
    branch.consume(traces);
    assertThat(context.drops().losses())
        .containsExactly("traces isolation_overflow 3", "traces isolation_overflow 3");
    assertThat(context.logger().texts(Level.WARN))
        .containsExactly("The queue of an isolated branch is full. Dropping data.");
    assertThat(held.bytes()).isEqualTo(2 * size);
    slow.open();
    slow.awaitItems(6);
  }

  @Test
  void whatIsLargerThanTheRoomPassesAlone() throws Exception {
    IsolatedBranch<Traces> small = branch(1);
    small.consume(traces);
    slow.awaitItems(3);
    small.stop();
  }

  @Test
  void whatIsRefusedForNowIsTriedAgain() throws Exception {
    slow.refuseNext(ConsumeException.retryable("full").withRetryAfter(Duration.ofSeconds(5)));
    slow.refuseNext(ConsumeException.retryable("full"));
    branch.consume(traces);
    Await.until("a pause", () -> context.scheduler().pendingTasks() == 1);
    context.scheduler().advance(Duration.ofSeconds(5));
    Await.until("another pause", () -> context.scheduler().pendingTasks() == 1);
    context.scheduler().advance(Duration.ofSeconds(1));
    slow.awaitItems(3);
    assertThat(context.drops().losses()).isEmpty();
  }

  @Test
  void whatIsRefusedForGoodIsCounted() throws Exception {
    slow.refuseNext(ConsumeException.permanent("bad"));
    branch.consume(traces);
    branch.stop();
    assertThat(context.drops().losses()).containsExactly("traces refused_behind 3");
    assertThat(context.logger().texts(Level.ERROR))
        .containsExactly("An isolated branch was refused. Dropping data.");
  }

  @Test
  void onlyTheRestOfWhatWasTakenInPartIsTriedAgain() throws Exception {
    slow.refuseNext(ConsumeException.retryable("full").withFailedPart(Samples.traces(0, 2)));
    branch.consume(traces);
    Await.until("a pause", () -> context.scheduler().pendingTasks() == 1);
    assertThat(held.bytes()).isEqualTo(size);
    context.scheduler().advance(Duration.ofSeconds(1));
    slow.awaitItems(2);
    branch.stop();
    assertThat(slow.itemCount()).isEqualTo(2);
    assertThat(context.drops().losses()).isEmpty();
  }

  @Test
  void whatFailedBehindTheProcessorsOfAnotherPipelineGoesThereAsItWas() throws Exception {
    IsolatedBranch<Traces> before = branch(size, false);
    slow.refuseNext(ConsumeException.retryable("full").withFailedPart(Samples.traces(0, 2)));
    before.consume(traces);
    Await.until("a pause", () -> context.scheduler().pendingTasks() == 1);
    context.scheduler().advance(Duration.ofSeconds(1));
    slow.awaitItems(3);
    before.stop();
    assertThat(context.drops().losses()).isEmpty();
  }

  @Test
  void onlyWhatWasNotTakenCountsAsLost() throws Exception {
    slow.refuseNext(ConsumeException.retryable("full").withFailedPart(Samples.traces(0, 2)));
    slow.refuseNext(ConsumeException.permanent("bad").withFailedPart(Samples.traces(0, 1)));
    branch.consume(traces);
    Await.until("a pause", () -> context.scheduler().pendingTasks() == 1);
    context.scheduler().advance(Duration.ofSeconds(1));
    Await.until("the loss", () -> !context.drops().losses().isEmpty());
    branch.stop();
    assertThat(context.drops().losses()).containsExactly("traces refused_behind 1");
    assertThat(context.logger().messages())
        .filteredOn(message -> message.level() == Level.ERROR)
        .extracting(message -> message.fields().get("dropped_items"))
        .containsExactly(1);
  }

  @Test
  void anErrorBehindItLosesOnePieceAndTheNextIsHandedOn() throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    IsolatedBranch<Traces> before =
        new IsolatedBranch<>(
            Signal.TRACES,
            BranchContext.of(
                "other", size, true, context.of(ComponentKind.PROCESSOR, "isolation/b")),
            telemetry -> {
              if (failed.compareAndSet(false, true)) {
                throw new StackOverflowError("too deep");
              }
              slow.consume(telemetry);
            });
    before.consume(traces);
    Await.until("the loss", () -> context.drops().losses().size() == 1);
    Await.until("room for the next", () -> held.bytes() == 0);
    before.consume(traces);
    slow.awaitItems(3);
    before.stop();
    assertThat(context.drops().losses()).containsExactly("traces refused_behind 3");
  }

  @Test
  void stoppingHandsOnWhatIsLeftOnce() throws Exception {
    slow.refuseNext(ConsumeException.retryable("full"));
    branch.consume(traces);
    Await.until("a pause", () -> context.scheduler().pendingTasks() == 1);
    branch.consume(traces);
    branch.stop();
    assertThat(slow.itemCount()).isEqualTo(3);
    assertThat(context.drops().losses()).containsExactly("traces refused_behind 3");
    assertThatThrownBy(() -> branch.consume(traces)).hasMessage("the pipeline is stopped");
  }
}
