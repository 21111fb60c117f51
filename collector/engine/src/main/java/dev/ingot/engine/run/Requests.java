package dev.ingot.engine.run;

import dev.ingot.component.ComponentRef;
import dev.ingot.engine.run.StopRequest.Wish;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a running collector is asked to do. The wish to end comes before all others. Thread-safe.
 */
final class Requests {
  static final ReloadOutcome ENDING =
      new ReloadOutcome(ReloadOutcome.Kind.REFUSED, "the collector is shutting down\n");

  private final Deque<Request> waiting = new ArrayDeque<>();
  private Optional<Wish> wish = Optional.empty();
  private boolean ended;

  /** Something to do. */
  sealed interface Request {
    /** End. */
    record Stop(Wish wish) implements Request {}

    /** Read the configuration again. */
    record Reload(String cause, CompletableFuture<ReloadOutcome> outcome) implements Request {}

    /** Make a component anew. */
    record Restart(ComponentRef component) implements Request {}
  }

  synchronized void stop(Wish why) {
    if (wish.isEmpty()) {
      wish = Optional.of(why);
      notifyAll();
    }
  }

  synchronized CompletableFuture<ReloadOutcome> reload(String cause) {
    CompletableFuture<ReloadOutcome> outcome = new CompletableFuture<>();
    if (ended) {
      outcome.complete(ENDING);
    } else {
      add(new Request.Reload(cause, outcome));
    }
    return outcome;
  }

  synchronized void restart(ComponentRef component) {
    add(new Request.Restart(component));
  }

  private void add(Request request) {
    waiting.add(request);
    notifyAll();
  }

  /** Waits for the next one. */
  synchronized Request next() {
    while (wish.isEmpty() && waiting.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop(new Wish("Interrupted", Optional.empty()));
      }
    }
    return wish.<Request>map(Request.Stop::new).orElseGet(waiting::remove);
  }

  /** Answers those that are left; nothing will be done any more. */
  synchronized void end() {
    ended = true;
    for (Request each : waiting) {
      if (each instanceof Request.Reload reload) {
        reload.outcome().complete(ENDING);
      }
    }
    waiting.clear();
  }
}
