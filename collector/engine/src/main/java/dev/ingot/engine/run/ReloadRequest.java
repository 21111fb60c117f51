package dev.ingot.engine.run;

import java.util.concurrent.CompletableFuture;

/** The wish that the collector reads its configuration again. Thread-safe. */
public final class ReloadRequest {
  private final Requests requests;

  ReloadRequest(Requests requests) {
    this.requests = requests;
  }

  /**
   * Asks for a reload; reloads are done one after the other.
   *
   * @param cause who asks, for the log: {@code SIGHUP}
   * @return what came of it
   */
  public CompletableFuture<ReloadOutcome> ask(String cause) {
    return requests.reload(cause);
  }
}
