package dev.ingot.engine;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.command.Console;
import dev.ingot.engine.command.Program;
import dev.ingot.engine.run.ShutdownHook;
import java.util.List;

/** A collector; generated main classes call it. */
public final class Collector {
  private Collector() {}

  /**
   * Does what a command line asks for. Without a command it runs the collector until the operating
   * system asks it to end; it ends with 0 then, after everything it held has flowed out.
   *
   * @param components what the collector was built with
   * @return the exit code: 0, or 1 when something was wrong, which was written to standard error
   */
  public static int run(BuildInfo buildInfo, ComponentRegistry components, String[] arguments) {
    return run(buildInfo, components, CollectorHooks.builder().build(), arguments);
  }

  /**
   * Does it with hooks.
   *
   * @param components what the collector was built with
   * @param hooks what changes its start, and further commands
   * @return the exit code: 0, or 1 when something was wrong, which was written to standard error; a
   *     further command chooses its own
   */
  public static int run(
      BuildInfo buildInfo, ComponentRegistry components, CollectorHooks hooks, String[] arguments) {
    Console console = new Console(System.out, System.err);
    Program program =
        new Program(buildInfo, components.registry(), hooks.hooks(), console, new ShutdownHook());
    int exitCode = program.run(List.of(arguments));
    System.out.flush();
    return exitCode;
  }
}
