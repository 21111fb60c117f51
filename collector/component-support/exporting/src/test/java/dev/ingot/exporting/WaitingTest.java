package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.FakeScheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final ReentrantLock lock = new ReentrantLock();
  private final FakeScheduler scheduler = new FakeScheduler();
  private int wanted;

  @BeforeEach
  void holdTheLock() {
    lock.lock();
  }

  @Test
  void whatIsDueWantsATaker() throws Exception {
    Waiting<Traces> waiting = waiting(new PlainBacklog<>());

    waiting.add(single("a"));
    waiting.add(single("b"));

    assertThat(wanted).isEqualTo(2);
    assertThat(waiting.take().orElseThrow().content().load().itemCount()).isEqualTo(1);
  }

  @Test
  void whatIsNotDueYetWantsATakerWhenItsTimeComes() {
    Waiting<Traces> waiting = waiting(merging());
    waiting.add(single("a"));
    assertThat(wanted).isZero();

    scheduler.advance(Duration.ofMillis(200));

    assertThat(wanted).isEqualTo(1);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void closedItGivesWhatIsLeftAtOnce() throws Exception {
    Waiting<Traces> waiting = waiting(merging());
    waiting.add(single("a"));

    waiting.close();

    assertThat(scheduler.pendingTasks()).isZero();
    assertThat(wanted).isEqualTo(1);
    assertThat(waiting.take()).isPresent();
    assertThat(waiting.take()).isEmpty();
  }

  @Test
  void whatIsToBeLeftIsNotTakenButCleared() throws Exception {
    Waiting<Traces> waiting = waiting(new PlainBacklog<>());
    waiting.add(single("a"));
    waiting.add(single("b"));

    waiting.close();
    waiting.leaveRest();

    assertThat(waiting.take()).isEmpty();
    assertThat(waiting.clear()).hasSize(2);
  }

  private Waiting<Traces> waiting(Backlog<Traces> backlog) {
    return new Waiting<>(backlog, scheduler, () -> wanted++, lock);
  }

  private static MergingBacklog<Traces> merging() {
    return new MergingBacklog<>(Signal.TRACES, Harness.batch(10, 0, Sizer.ITEMS), Sizer.ITEMS);
  }

  private static Batch<Traces> single(String name) {
    return new Batch<>(Content.of(Spans.of(name)), List.of(new Parcel(1, 0, null)));
  }
}
