package dev.ingot.engine;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.StartException;
import dev.ingot.engine.command.EmbeddedRun;
import dev.ingot.engine.run.ReloadOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A collector within another program. Several can run in one process, as long as their
 * configurations do not claim the same port or file. It neither ends the process nor listens to
 * signals of the operating system, and it changes no logging but its own.
 *
 * <pre>{@code
 * try (EmbeddedCollector collector = Embedded.collector().start("file:collector.yaml")) {
 *   collector.awaitReady(Duration.ofSeconds(10));
 *   ...
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class EmbeddedCollector implements AutoCloseable {
  private final EmbeddedRun run;
  private final CompletableFuture<Optional<CollectorException>> ready = new CompletableFuture<>();
  private final CompletableFuture<Optional<CollectorException>> ended = new CompletableFuture<>();

  private EmbeddedCollector(EmbeddedRun run) {
    this.run = run;
  }

  /**
   * A collector that is not started; generated code calls this.
   *
   * @param components what it is built with
   */
  public static Builder builder(BuildInfo buildInfo, ComponentRegistry components) {
    return new Builder(buildInfo, components);
  }

  /** What a collector is started with. Not thread-safe; a builder can start several. */
  public static final class Builder {
    private final BuildInfo buildInfo;
    private final ComponentRegistry components;
    private CollectorHooks hooks = CollectorHooks.builder().build();
    private EmbeddedRun.Outputs outputs = new EmbeddedRun.Outputs(System.out, System.err);

    private Builder(BuildInfo buildInfo, ComponentRegistry components) {
      this.buildInfo = buildInfo;
      this.components = components;
    }

    /** Says what changes the start; commands have no meaning here. */
    public Builder hooks(CollectorHooks all) {
      hooks = all;
      return this;
    }

    /**
     * Says where the log goes that the configuration sends to {@code stdout} or {@code stderr};
     * default: there.
     *
     * @param log takes whole lines, each with its line break, from any thread but one at a time
     */
    public Builder log(Appendable log) {
      outputs = new EmbeddedRun.Outputs(log, log);
      return this;
    }

    /**
     * Reads and checks a configuration, and begins to start the collector.
     *
     * @param uris files or URIs with configuration, as {@code file:collector.yaml}; several are
     *     merged, later ones win; none: those that a customizer gives
     * @throws CollectorException when the configuration cannot be used: all problems, with their
     *     places
     */
    public EmbeddedCollector start(String... uris) throws CollectorException {
      try {
        EmbeddedCollector collector =
            new EmbeddedCollector(
                EmbeddedRun.prepare(
                    buildInfo, components.registry(), hooks.hooks(), outputs, List.of(uris)));
        collector.begin(buildInfo.command());
        return collector;
      } catch (EmbeddedRun.RefusedException refused) {
        throw new CollectorException(String.valueOf(refused.getMessage()), refused);
      }
    }
  }

  private void begin(String name) {
    Thread thread = new Thread(this::runToTheEnd, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void runToTheEnd() {
    Optional<CollectorException> failure = Optional.empty();
    try {
      run.run(() -> ready.complete(Optional.empty()));
    } catch (StartException | RuntimeException e) {
      failure = Optional.of(new CollectorException(String.valueOf(e.getMessage()), e));
    } finally {
      ended.complete(failure);
      ready.complete(
          failure.or(() -> Optional.of(new CollectorException("the collector was shut down"))));
    }
  }

  /**
   * Waits until every component is started.
   *
   * @return whether they are; {@code false} when the time was not enough, and waiting can go on
   * @throws CollectorException when a component could not start; everything is stopped then
   */
  public boolean awaitReady(Duration atMost) throws CollectorException, InterruptedException {
    try {
      Optional<CollectorException> failure = ready.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
      if (failure.isPresent()) {
        throw failure.get();
      }
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("nothing completes it with an exception", impossible);
    }
  }

  /**
   * Reads the configuration again and passes to it, without losing what flows. Waits until that is
   * done; when the collector is not started yet, for its start as well.
   *
   * @return for people: what happened to the components, line by line
   * @throws CollectorException when the configuration has problems or a component of it did not
   *     start: all of it, and the collector runs on as before
   */
  public String reload() throws CollectorException {
    ReloadOutcome outcome = run.reloadRequest().ask("the host program").join();
    if (outcome.kind() == ReloadOutcome.Kind.REFUSED) {
      throw new CollectorException(outcome.text().strip());
    }
    return outcome.text();
  }

  /** Whether the collector is started and has not ended. */
  public boolean isRunning() {
    return ready.isDone() && !ended.isDone();
  }

  /** Why the collector ended by itself or did not start; empty as long as nothing is wrong. */
  public Optional<CollectorException> failure() {
    return ended.getNow(Optional.empty());
  }

  /**
   * Stops receiving, lets everything that it holds flow out, and waits for that. Does nothing when
   * the collector has ended.
   */
  public void shutdown() {
    run.stopRequest().byHost();
    ended.join();
  }

  /** The same as {@link #shutdown}. */
  @Override
  public void close() {
    shutdown();
  }
}
