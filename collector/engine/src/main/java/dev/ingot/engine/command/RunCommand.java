package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.engine.command.ConfigurationLoader.Checked;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.JdkLogging;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.log.LogSinks;
import dev.ingot.engine.run.CollectorRun;
import dev.ingot.engine.run.StopSource;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Runs the collector. */
record RunCommand(
    BuildInfo buildInfo, Invocation invocation, Console console, StopSource stopSource) {

  /** Runs until the end; gives the exit code. */
  int run(ConfigurationLoader loader) {
    CollectorLog early =
        new CollectorLog(LogSettings.DEFAULT, console.err(), InstantSource.system());
    Problems problems = new Problems();
    Optional<Checked> checked =
        loader.resolve(early.logger(), problems).flatMap(root -> loader.check(root, problems));
    if (checked.isEmpty()) {
      console.err().println(problems);
      return 1;
    }
    return run(loader, checked.get(), problems);
  }

  private int run(ConfigurationLoader loader, Checked checked, Problems warnings) {
    LogSettings settings = checked.settings().telemetry().logs();
    OwnResource resource =
        OwnResource.of(buildInfo, checked.settings().telemetry().own().resource());
    try (LogSinks sinks = LogSinks.open(settings.outputPaths(), console.out(), console.err())) {
      CollectorLog log =
          new CollectorLog(settings, sinks, InstantSource.system(), resource.attributes());
      JdkLogging.routeTo(log.logger());
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, bug) -> uncaught(log.logger(), thread, bug));
      warnings.sorted().forEach(each -> warn(log.logger(), each));
      return run(
          loader, checked, new CollectorRun(buildInfo, log, resource, console.out()), log.logger());
    } catch (IOException e) {
      console.err().println(CommandMessages.noLog(e));
      return 1;
    }
  }

  private int run(ConfigurationLoader loader, Checked checked, CollectorRun run, Logger logger) {
    stopSource.connect(run.stopRequest());
    int exitCode = 1;
    try {
      carryOut(run, loader, checked, logger);
      exitCode = 0;
    } catch (StartException e) {
      console.err().println(e.getMessage());
      logger.debug("The collector ended", "error", e);
    } catch (IOException e) {
      console.err().println(e.getMessage());
    } catch (RuntimeException e) {
      console.err().println(CommandMessages.bug(e));
      logger.debug("The collector ended", "error", e);
    } finally {
      stopSource.ended(exitCode);
    }
    return exitCode;
  }

  private void carryOut(
      CollectorRun run, ConfigurationLoader loader, Checked checked, Logger logger)
      throws IOException, StartException {
    ReloadTriggers triggers =
        ReloadTriggers.open(invocation, loader.files(), run.reloadRequest(), logger);
    try {
      run.run(checked.blueprint(), problems -> loader.blueprint(logger, problems), () -> {});
    } finally {
      triggers.close();
    }
  }

  private static void uncaught(Logger logger, Thread thread, Throwable bug) {
    logger.error("A thread ended with an exception", "thread", thread.getName(), "error", bug);
  }

  private static void warn(Logger logger, Problem problem) {
    logger.warn(problem.message(), "location", problem.location().toString());
  }
}
