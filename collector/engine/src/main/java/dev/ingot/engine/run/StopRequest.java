package dev.ingot.engine.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The wish that the collector ends; the first one counts. Thread-safe. */
public final class StopRequest {
  private final CompletableFuture<Optional<String>> reason = new CompletableFuture<>();

  /** The operating system asked. */
  public void bySignal() {
    reason.complete(Optional.empty());
  }

  /** A component cannot go on; the message is one line. */
  public void byFailure(String message) {
    reason.complete(Optional.of(message));
  }

  /** Waits for the wish; gives the failure, or empty when it came from the operating system. */
  Optional<String> await() {
    return reason.join();
  }
}
