package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.hook.CollectorSetup;
import dev.ingot.component.hook.Streams;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.run.StopSource;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds the command that a command line names, and does it.
 *
 * @param setup what the collector is started with
 * @param registry the components it was built with
 * @param hooks the commands that it has besides its own
 * @param console where it writes
 * @param stopSource what ends it when it runs
 */
record Dispatch(
    CollectorSetup setup, Registry registry, Hooks hooks, Console console, StopSource stopSource) {

  int run(List<String> arguments) throws UsageException {
    Optional<AddedCommand> added = hooks.command(arguments);
    if (added.isPresent()) {
      return run(added.get(), arguments.subList(1, arguments.size()));
    }
    BuildInfo info = setup.buildInfo();
    Invocation given = CommandLineParser.parse(info.command(), hooks.words(), arguments);
    if (given.isOn(Flag.HELP, false)) {
      return print(help(arguments, given));
    }
    if (given.isOn(Flag.VERSION, false)) {
      return print(info.command() + " version " + info.version() + "\n");
    }
    return run(new DefaultFlags(setup.defaultFlags()).applyTo(given));
  }

  private int run(AddedCommand added, List<String> arguments) {
    Streams streams = new Streams(System.in, console.out(), console.err());
    try {
      return added.command().run(List.copyOf(arguments), streams);
    } catch (IOException failure) {
      console.err().println(CommandMessages.failed(added.name(), failure));
      return 1;
    } finally {
      console.out().flush();
    }
  }

  private String help(List<String> arguments, Invocation invocation) {
    HelpText help = new HelpText(setup.buildInfo(), hooks);
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    return named ? help.of(invocation.command()) : help.overview();
  }

  private int run(Invocation invocation) throws UsageException {
    return switch (invocation.command()) {
      case RUN -> new RunCommand(setup.buildInfo(), console, stopSource).run(loader(invocation));
      case VALIDATE -> validate(loader(invocation));
      case COMPONENTS -> print(ComponentList.of(setup.buildInfo(), registry));
      case PRINT_CONFIG ->
          new PrintConfigCommand(registry, setup.converters(), console).run(invocation);
      case FEATUREGATE -> print(gates(invocation.arguments()));
      case COMPLETION -> print(completion(invocation.arguments()));
    };
  }

  private ConfigurationLoader loader(Invocation invocation) throws UsageException {
    return new ConfigurationLoader(registry, invocation, setup.converters());
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
    return new CompletionScript(setup.buildInfo().command(), hooks)
        .of(shell)
        .orElseThrow(() -> new UsageException(CommandMessages.badShell(shell)));
  }

  private int print(String text) {
    console.out().print(text);
    return 0;
  }
}
