package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.run.StopSource;
import dev.ingot.problem.Problems;
import java.time.InstantSource;
import java.util.List;

/** A collector as a program. */
public final class Program {
  private final BuildInfo buildInfo;
  private final Registry registry;
  private final Console console;
  private final StopSource stopSource;

  /**
   * A program.
   *
   * @param registry the components it was built with
   * @param console where it writes
   * @param stopSource what ends it when it runs
   */
  public Program(BuildInfo buildInfo, Registry registry, Console console, StopSource stopSource) {
    this.buildInfo = buildInfo;
    this.registry = registry;
    this.console = console;
    this.stopSource = stopSource;
  }

  /**
   * Does what a command line asks for, and returns when that is done.
   *
   * @return the exit code: 0, or 1 when something was wrong
   */
  public int run(List<String> arguments) {
    try {
      Invocation invocation = CommandLineParser.parse(buildInfo.command(), arguments);
      if (invocation.isOn(Flag.HELP, false)) {
        return print(help(arguments, invocation));
      }
      if (invocation.isOn(Flag.VERSION, false)) {
        return print(buildInfo.command() + " version " + buildInfo.version() + "\n");
      }
      return run(invocation);
    } catch (UsageException e) {
      console.err().println("Error: " + e.getMessage());
      console.err().println(CommandMessages.help(buildInfo.command()));
      return 1;
    } catch (RuntimeException e) {
      console.err().println(CommandMessages.bug(e));
      return 1;
    }
  }

  private String help(List<String> arguments, Invocation invocation) {
    HelpText help = new HelpText(buildInfo);
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    return named ? help.of(invocation.command()) : help.overview();
  }

  private int run(Invocation invocation) throws UsageException {
    return switch (invocation.command()) {
      case RUN ->
          new RunCommand(buildInfo, console, stopSource)
              .run(new ConfigurationLoader(registry, invocation));
      case VALIDATE -> validate(new ConfigurationLoader(registry, invocation));
      case COMPONENTS -> print(ComponentList.of(buildInfo, registry));
      case PRINT_CONFIG -> new PrintConfigCommand(registry, console).run(invocation);
      case FEATUREGATE -> print(gates(invocation.arguments()));
      case COMPLETION -> print(completion(invocation.arguments()));
    };
  }

  private int validate(ConfigurationLoader loader) {
    CollectorLog log = new CollectorLog(LogSettings.DEFAULT, console.err(), InstantSource.system());
    Problems problems = new Problems();
    loader.resolve(log.logger(), problems).ifPresent(root -> loader.check(root, problems));
    if (!problems.sorted().isEmpty()) {
      console.err().println(problems);
    }
    return problems.hasErrors() ? 1 : 0;
  }

  private static String gates(List<String> arguments) throws UsageException {
    if (arguments.isEmpty()) {
      return FeatureGateTable.all();
    }
    String id = arguments.get(0);
    FeatureGate gate =
        FeatureGates.find(id).orElseThrow(() -> new UsageException(FeatureGates.unknown(id)));
    return FeatureGateTable.one(gate);
  }

  private String completion(List<String> arguments) throws UsageException {
    String shell = arguments.isEmpty() ? "" : arguments.get(0);
    return new CompletionScript(buildInfo.command())
        .of(shell)
        .orElseThrow(() -> new UsageException(CommandMessages.badShell(shell)));
  }

  private int print(String text) {
    console.out().print(text);
    return 0;
  }
}
