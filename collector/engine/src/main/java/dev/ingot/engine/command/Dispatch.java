package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.hook.CollectorSetup;
import dev.ingot.component.hook.Streams;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.report.ReportFormat;
import dev.ingot.engine.run.StopSource;
import java.io.IOException;
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
      return print(help(arguments, given.command()));
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

  /** How to use the command that was named, or all. */
  private String help(List<String> arguments, CommandSpec command) {
    HelpText help = new HelpText(setup.buildInfo(), hooks);
    boolean named = command != CommandSpec.RUN || arguments.contains(command.word());
    return named ? help.of(command) : help.overview();
  }

  private String help(List<String> arguments) throws UsageException {
    HelpText help = new HelpText(setup.buildInfo(), hooks);
    if (arguments.isEmpty()) {
      return help.overview();
    }
    String word = arguments.get(0);
    Optional<CommandSpec> command = CommandSpec.find(word);
    if (command.isEmpty()) {
      String program = setup.buildInfo().command();
      throw new UsageException(CommandMessages.unknownCommand(word, program, hooks.words()));
    }
    return help.of(command.get());
  }

  private int run(Invocation invocation) throws UsageException {
    return switch (invocation.command()) {
      case RUN ->
          new RunCommand(setup.buildInfo(), invocation, console, stopSource)
              .run(loader(invocation));
      case VALIDATE -> validate(invocation);
      case COMPONENTS -> print(ComponentList.of(setup.buildInfo(), registry));
      case PRINT_CONFIG ->
          new PrintConfigCommand(registry, setup.converters(), console).run(invocation);
      case CONFIG_SCHEMA -> print(schema());
      case FEATUREGATE -> print(gates(invocation.arguments()));
      case COMPLETION -> print(completion(invocation.arguments()));
      case HELP -> print(help(invocation.arguments()));
    };
  }

  private ConfigurationLoader loader(Invocation invocation) throws UsageException {
    return new ConfigurationLoader(registry, invocation, setup.converters());
  }

  private int validate(Invocation invocation) throws UsageException {
    ReportFormat format = ValidateCommand.format(invocation);
    return new ValidateCommand(setup.buildInfo(), console).run(loader(invocation), format);
  }

  private String schema() throws UsageException {
    return ConfigSchema.ofClassPath()
        .orElseThrow(
            () -> new UsageException(CommandMessages.noSchema(setup.buildInfo().command())));
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
