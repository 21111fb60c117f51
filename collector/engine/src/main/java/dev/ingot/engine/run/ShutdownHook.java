package dev.ingot.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes signals of the operating system on: SIGTERM, SIGINT and SIGHUP, as the JVM reports them to
 * its shutdown hooks. The process then ends with the collector's exit code; without this it would
 * end with the number of the signal, which tells of a crash.
 *
 * <p>A second signal gives up what the collector still sends, and a third one ends the process at
 * once, with 1. The Collector ignores both.
 */
public final class ShutdownHook implements StopSource {
  private final AtomicInteger again = new AtomicInteger();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private Optional<Thread> hook = Optional.empty();

  @Override
  public void connect(StopRequest request) {
    Thread thread = new Thread(() -> run(request), "shutdown");
    hook = Optional.of(thread);
    Runtime.getRuntime().addShutdownHook(thread);
  }

  private void run(StopRequest request) {
    for (String name : List.of("TERM", "INT")) {
      OsSignal.handle(name, () -> again(request));
    }
    request.bySignal();
    Runtime.getRuntime().halt(exit.join());
  }

  private void again(StopRequest request) {
    if (again.incrementAndGet() > 1) {
      Runtime.getRuntime().halt(1);
    }
    request.bySignalAgain();
  }

  @Override
  public void ended(int exitCode) {
    exit.complete(exitCode);
    try {
      hook.ifPresent(Runtime.getRuntime()::removeShutdownHook);
    } catch (IllegalStateException shuttingDown) {
      // the hook runs already, and ends the process
      return;
    }
  }
}
