package dev.ingot.engine.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Passes signals of the operating system on: SIGTERM, SIGINT and SIGHUP, as the JVM reports them to
 * its shutdown hooks. The process then ends with the collector's exit code; without this it would
 * end with the number of the signal, which tells of a crash.
 */
public final class ShutdownHook implements StopSource {
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private Optional<Thread> hook = Optional.empty();

  @Override
  public void connect(StopRequest request) {
    Thread thread = new Thread(() -> run(request), "shutdown");
    hook = Optional.of(thread);
    Runtime.getRuntime().addShutdownHook(thread);
  }

  private void run(StopRequest request) {
    request.bySignal();
    Runtime.getRuntime().halt(exit.join());
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
