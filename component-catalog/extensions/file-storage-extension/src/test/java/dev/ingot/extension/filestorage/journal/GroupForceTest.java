package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.Await;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One thread forces while two others wait for the next round. */
class GroupForceTest {
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final AtomicInteger rounds = new AtomicInteger();
  private final List<String> endings = new CopyOnWriteArrayList<>();

  @Test
  void whoComesMeanwhileSharesTheNextRound() {
    run(() -> {});

    assertThat(endings).containsExactlyInAnyOrder("forced", "forced", "forced");
    assertThat(rounds).hasValue(2);
  }

  @Test
  void allOfARoundLearnThatItFailed() {
    run(
        () -> {
          throw new IOException("disk is gone");
        });

    assertThat(endings).containsExactlyInAnyOrder("forced", "disk is gone", "disk is gone");
  }

  @Test
  void nobodyTakesABugForSuccess() {
    run(
        () -> {
          throw new IllegalStateException("bug");
        });

    assertThat(endings)
        .containsExactlyInAnyOrder(
            "forced", "bug", "an error kept the files from being forced to the disk");
  }

  private void run(GroupForce.Action second) {
    GroupForce force = new GroupForce(() -> round(second));
    Thread first = start(force);
    Await.until("the first round", () -> rounds.get() == 1);
    List<Thread> others = List.of(start(force), start(force));
    Await.until(
        "two threads wait",
        () -> others.stream().allMatch(each -> each.getState() == Thread.State.WAITING));
    firstMayEnd.countDown();
    join(first);
    others.forEach(GroupForceTest::join);
  }

  private void round(GroupForce.Action second) throws IOException {
    if (rounds.incrementAndGet() > 1) {
      second.run();
      return;
    }
    try {
      firstMayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Thread start(GroupForce force) {
    Thread thread =
        new Thread(
            () -> {
              try {
                force.force();
                endings.add("forced");
              } catch (IOException | IllegalStateException e) {
                endings.add(String.valueOf(e.getMessage()));
              }
            });
    thread.start();
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
