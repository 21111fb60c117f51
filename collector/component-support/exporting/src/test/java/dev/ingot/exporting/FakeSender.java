package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.Traces;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Notes every attempt, fails as told, and can be held. */
final class FakeSender implements Sender<Traces> {
  private final BlockingQueue<List<String>> attempts = new LinkedBlockingQueue<>();
  private final Deque<Throwable> failures = new ArrayDeque<>();
  private final Semaphore gate = new Semaphore(Integer.MAX_VALUE);
  private volatile Duration timeout = Duration.ZERO;

  @Override
  public void send(Traces telemetry, Duration limit) throws ConsumeException {
    timeout = limit;
    attempts.add(Spans.names(telemetry));
    pass();
    Throwable failure = nextFailure();
    if (failure instanceof ConsumeException refused) {
      throw refused;
    }
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  /** The coming attempts end so, in turn; those after them succeed. */
  synchronized void fail(Throwable... next) {
    failures.addAll(List.of(next));
  }

  /** From now on attempts begin but do not end. */
  void hold() {
    gate.drainPermits();
  }

  void release(int count) {
    gate.release(count);
  }

  /** The spans of the next attempt. */
  List<String> awaitAttempt() throws InterruptedException {
    List<String> names = attempts.poll(10, TimeUnit.SECONDS);
    assertThat(names).as("an attempt within 10 s").isNotNull();
    return names;
  }

  /** The attempts that nobody asked for yet. */
  List<List<String>> attempts() {
    List<List<String>> all = new ArrayList<>();
    attempts.drainTo(all);
    return all;
  }

  Duration timeout() {
    return timeout;
  }

  private void pass() throws ConsumeException {
    try {
      gate.acquire();
      gate.release(gate.availablePermits() > 1_000_000 ? 1 : 0);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw ConsumeException.retryable("interrupted");
    }
  }

  private synchronized Throwable nextFailure() {
    return failures.poll();
  }
}
