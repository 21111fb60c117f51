package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.StartException;
import dev.ingot.component.hook.CollectorSetup;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.log.LogSinks;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.run.Blueprint;
import dev.ingot.engine.run.BlueprintSource;
import dev.ingot.engine.run.CollectorRun;
import dev.ingot.engine.run.ReloadRequest;
import dev.ingot.engine.run.StopRequest;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A collector within another program: no command line, no signals, and nothing of the process is
 * changed.
 */
public final class EmbeddedRun {
  private final Blueprint blueprint;
  private final BlueprintSource source;
  private final LogSinks sinks;
  private final CollectorRun run;

  private EmbeddedRun(
      Blueprint blueprint, BlueprintSource source, LogSinks sinks, CollectorRun run) {
    this.blueprint = blueprint;
    this.source = source;
    this.sinks = sinks;
    this.run = run;
  }

  /**
   * Where an embedded collector logs.
   *
   * @param out what the configuration calls {@code stdout}
   * @param err what the configuration calls {@code stderr}, and what is logged before it is read
   */
  public record Outputs(Appendable out, Appendable err) {}

  /** Why there is no run; the message has a line or more for each problem. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Reads and checks the configuration, and opens the log.
   *
   * @param uris the parts of the configuration; none: those that a customizer gives
   */
  public static EmbeddedRun prepare(
      BuildInfo buildInfo, Registry registry, Hooks hooks, Outputs outputs, List<String> uris)
      throws RefusedException {
    CollectorSetup setup = hooks.setup(buildInfo);
    Problems problems = new Problems();
    ConfigurationLoader loader = loader(setup, registry, uris);
    CollectorLog early =
        new CollectorLog(LogSettings.DEFAULT, outputs.err(), InstantSource.system());
    Blueprint blueprint =
        loader
            .blueprint(early.logger(), problems)
            .orElseThrow(() -> new RefusedException(problems.toString()));
    LogSettings settings = blueprint.settings().telemetry().logs();
    LogSinks sinks = open(settings, outputs);
    OwnResource resource =
        OwnResource.of(setup.buildInfo(), blueprint.settings().telemetry().own().resource());
    CollectorLog log =
        new CollectorLog(settings, sinks, InstantSource.system(), resource.attributes());
    for (Problem each : problems.sorted()) {
      log.logger().warn(each.message(), "location", each.location().toString());
    }
    BlueprintSource source =
        found -> loader.blueprint(log.logger(), found).map(Blueprint::embedded);
    return new EmbeddedRun(
        blueprint.embedded(),
        source,
        sinks,
        new CollectorRun(setup.buildInfo(), log, resource, outputs.out()));
  }

  private static ConfigurationLoader loader(
      CollectorSetup setup, Registry registry, List<String> uris) throws RefusedException {
    try {
      Invocation invocation = new DefaultFlags(setup.defaultFlags()).applyTo(invocation(uris));
      return new ConfigurationLoader(registry, invocation, setup.converters());
    } catch (UsageException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  private static Invocation invocation(List<String> uris) {
    Map<String, List<String>> flags =
        uris.isEmpty() ? Map.of() : Map.of(Flag.CONFIG.name(), List.copyOf(uris));
    return new Invocation(CommandSpec.RUN, flags, List.of());
  }

  private static LogSinks open(LogSettings settings, Outputs outputs) throws RefusedException {
    try {
      return LogSinks.open(settings.outputPaths(), outputs.out(), outputs.err());
    } catch (IOException e) {
      throw new RefusedException(CommandMessages.noLog(e));
    }
  }

  /** Where to ask for a reload. */
  public ReloadRequest reloadRequest() {
    return run.reloadRequest();
  }

  /** Where to ask for the end. */
  public StopRequest stopRequest() {
    return run.stopRequest();
  }

  /**
   * Runs until the end. To be called once.
   *
   * @param ready called as soon as everything is started
   * @throws StartException when it did not start, or a component could not go on
   */
  public void run(Runnable ready) throws StartException {
    try (sinks) {
      run.run(blueprint, source, ready);
    }
  }
}
