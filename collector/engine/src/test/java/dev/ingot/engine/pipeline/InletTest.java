package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InletTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final Sink<Traces> first = new Sink<>();
  private final Sink<Traces> second = new Sink<>();
  private final Inlet<Traces> inlet = new Inlet<>(first);
  private final Traces traces = Samples.traces(0, 1);

  @Test
  void leadsWhereItIsTold() throws Exception {
    inlet.consume(traces);
    assertThat(inlet.tryConsume(traces)).isTrue();
    inlet.lead(second);
    inlet.consume(traces);
    assertThat(first.itemCount()).isEqualTo(2);
    assertThat(second.itemCount()).isEqualTo(1);
  }

  @Test
  void whoIsUnderWayIsWaitedFor() throws Exception {
    first.close();
    Thread caller = start(inlet, traces);
    first.awaitWaiting(1);
    Lane<Traces> left = inlet.lead(second);
    assertThat(left.isEmpty()).isFalse();
    assertThat(left.awaitEmpty(Duration.ZERO)).isFalse();
    first.open();
    assertThat(left.awaitEmpty(LONG)).isTrue();
    caller.join();
    assertThat(first.itemCount()).isEqualTo(1);
  }

  @Test
  void aRefusalLeavesTheLane() {
    first.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> inlet.consume(traces)).hasMessage("full");
    assertThat(inlet.lead(second).isEmpty()).isTrue();
  }

  @Test
  void beforeAClosedInletCallersWaitAndThenGoWhereItLeads() throws Exception {
    inlet.close();
    assertThat(inlet.tryConsume(traces)).isFalse();
    Thread caller = start(inlet, traces);
    Await.until("a waiting caller", () -> caller.getState() == Thread.State.WAITING);
    inlet.lead(second);
    caller.join();
    assertThat(first.taken()).isEmpty();
    assertThat(second.taken()).containsExactly(traces);
  }

  @Test
  void whoRefusesSaysWhyAndThatAnotherTryCanHelp() {
    inlet.refuse("no disk");
    assertThatThrownBy(() -> inlet.consume(traces))
        .isInstanceOfSatisfying(
            ConsumeException.class, each -> assertThat(each.isRetryable()).isTrue())
        .hasMessage("no disk");
  }

  @Test
  void nothingGetsToTheFormerTargetOnceItsLaneIsEmpty() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      callers.add(
          new Thread(
              () -> {
                while (!stop.get()) {
                  consume(inlet, traces);
                }
              }));
    }
    callers.forEach(Thread::start);
    for (int i = 0; i < 500; i++) {
      Target former = new Target();
      inlet.lead(former);
      assertThat(inlet.lead(new Target()).awaitEmpty(LONG)).isTrue();
      former.stopped.set(true);
      assertThat(former.late.get()).isFalse();
    }
    stop.set(true);
    for (Thread each : callers) {
      each.join();
    }
  }

  private static final class Target implements Consumer<Traces> {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean late = new AtomicBoolean();

    @Override
    public void consume(Traces telemetry) {
      if (stopped.get()) {
        late.set(true);
      }
    }
  }

  private static Thread start(Inlet<Traces> inlet, Traces traces) {
    Thread thread = new Thread(() -> consume(inlet, traces));
    thread.start();
    return thread;
  }

  private static void consume(Inlet<Traces> inlet, Traces traces) {
    try {
      inlet.consume(traces);
    } catch (ConsumeException e) {
      throw new AssertionError(e);
    }
  }
}
