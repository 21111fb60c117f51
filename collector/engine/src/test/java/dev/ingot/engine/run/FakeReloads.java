package dev.ingot.engine.run;

import dev.ingot.engine.run.Requests.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every wish to reload in the same way. */
public final class FakeReloads implements AutoCloseable {
  private final Requests requests = new Requests();
  private final List<String> causes = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::serve, "fake reloads");
  private volatile ReloadOutcome outcome =
      new ReloadOutcome(ReloadOutcome.Kind.APPLIED, "nothing has changed\n");

  /** Begins to answer. */
  public FakeReloads() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers this from now on. */
  public void answer(ReloadOutcome next) {
    outcome = next;
  }

  /** Where to ask. */
  public ReloadRequest request() {
    return new ReloadRequest(requests);
  }

  /** Who asked so far. */
  public List<String> causes() {
    return List.copyOf(causes);
  }

  private void serve() {
    while (requests.next() instanceof Request.Reload reload) {
      causes.add(reload.cause());
      reload.outcome().complete(outcome);
    }
  }

  @Override
  public void close() {
    new StopRequest(requests, () -> {}).byHost();
  }
}
