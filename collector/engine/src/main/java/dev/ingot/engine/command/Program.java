package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.hook.CollectorSetup;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.run.StopSource;
import java.util.List;

/** A collector as a program. */
public final class Program {
  private final BuildInfo buildInfo;
  private final Registry registry;
  private final Hooks hooks;
  private final Console console;
  private final StopSource stopSource;

  /**
   * A program.
   *
   * @param registry the components it was built with
   * @param hooks code of those who built it
   * @param console where it writes
   * @param stopSource what ends it when it runs
   */
  public Program(
      BuildInfo buildInfo, Registry registry, Hooks hooks, Console console, StopSource stopSource) {
    this.buildInfo = buildInfo;
    this.registry = registry;
    this.hooks = hooks;
    this.console = console;
    this.stopSource = stopSource;
  }

  /**
   * Does what a command line asks for, and returns when that is done.
   *
   * @return the exit code: 0, or 1 when something was wrong; an added command chooses its own
   */
  public int run(List<String> arguments) {
    try {
      CollectorSetup setup = hooks.setup(buildInfo);
      return new Dispatch(setup, registry, hooks, console, stopSource).run(arguments);
    } catch (UsageException e) {
      console.err().println("Error: " + e.getMessage());
      console.err().println(CommandMessages.help(buildInfo.command()));
      return 1;
    } catch (RuntimeException e) {
      console.err().println(CommandMessages.bug(e));
      return 1;
    }
  }
}
