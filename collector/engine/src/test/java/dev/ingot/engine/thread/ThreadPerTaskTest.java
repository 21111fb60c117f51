package dev.ingot.engine.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger.Level;
import dev.ingot.testkit.RecordingLogger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadPerTaskTest {
  private final RecordingLogger logger = new RecordingLogger();

  private List<ThreadPerTask> both() {
    return List.of(ThreadPerTask.create(logger), ThreadPerTask.platform(logger));
  }

  @Test
  void namesTheThreadAndDoesNotHoldUpTheProcess() throws Exception {
    for (ThreadPerTask workers : both()) {
      CompletableFuture<String> name = new CompletableFuture<>();
      Thread thread =
          workers.start("sender 1", () -> name.complete(Thread.currentThread().getName()));
      assertThat(name.get(10, TimeUnit.SECONDS)).isEqualTo("sender 1");
      assertThat(thread.isDaemon()).isTrue();
    }
  }

  @Test
  void aTaskCanBeInterrupted() throws Exception {
    for (ThreadPerTask workers : both()) {
      CompletableFuture<Void> never = new CompletableFuture<>();
      Thread thread = workers.start("waits", () -> waitFor(never));
      thread.interrupt();
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private static void waitFor(CompletableFuture<Void> future) {
    try {
      future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTaskThatFailsIsLogged() throws Exception {
    for (ThreadPerTask workers : both()) {
      workers
          .start(
              "sender",
              () -> {
                throw new IllegalStateException("x");
              })
          .join(10_000);
    }
    assertThat(logger.texts(Level.ERROR))
        .containsExactly("A background task failed", "A background task failed");
    assertThat(logger.messages().get(0).fields()).containsEntry("task", "sender");
  }

  @Test
  void virtualThreadsAreUsedWhereTheJdkHasThem() {
    assertThat(VirtualThreads.find().isPresent()).isEqualTo(Runtime.version().feature() >= 21);
  }
}
