package dev.ingot.engine.command;

import dev.ingot.component.hook.ConfigConverter;
import dev.ingot.engine.command.ConfigurationLoader.Checked;
import dev.ingot.engine.config.ConfigPrinter;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.redaction.SecretPaths;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.settings.EffectiveConfig;
import dev.ingot.engine.settings.Lateness;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Prints the configuration that would be run. One with components that cannot be made or started is
 * printed as well, and what is wrong with it goes to standard error.
 */
record PrintConfigCommand(Registry registry, List<ConfigConverter> converters, Console console) {

  int run(Invocation invocation) throws UsageException {
    ConfigPrinter printer = printer(invocation);
    boolean json = json(invocation);
    ConfigurationLoader loader = new ConfigurationLoader(registry, invocation, converters);
    CollectorLog log = new CollectorLog(LogSettings.DEFAULT, console.err(), InstantSource.system());
    Problems problems = new Problems();
    Optional<MapNode> root = loader.resolve(log.logger(), problems);
    boolean plan = invocation.isOn(Flag.PLAN, false);
    Optional<Checked> checked = Optional.empty();
    if (plan || invocation.isOn(Flag.VALIDATE, true)) {
      checked = root.flatMap(found -> loader.check(found, problems));
    }
    boolean wrong = plan ? problems.hasErrors() : !Lateness.isPrintable(problems);
    if (problems.hasErrors()) {
      console.err().println(problems);
    }
    if (root.isEmpty() || wrong) {
      return 1;
    }
    console
        .out()
        .print(plan ? plan(checked, json) : text(printer, shown(invocation, root.get()), json));
    return 0;
  }

  private MapNode shown(Invocation invocation, MapNode root) {
    return invocation.isOn(Flag.WRITTEN, false) ? root : EffectiveConfig.of(root, registry);
  }

  private static String text(ConfigPrinter printer, MapNode config, boolean json) {
    return json ? printer.json(config) : printer.yaml(config);
  }

  private static String plan(Optional<Checked> checked, boolean json) {
    PipelineText text =
        checked
            .map(PipelineText::new)
            .orElseThrow(() -> new IllegalStateException("no plan and no problem"));
    return json ? text.json() : text.yaml();
  }

  private ConfigPrinter printer(Invocation invocation) throws UsageException {
    String mode = invocation.last(Flag.MODE).orElse("redacted");
    return switch (mode) {
      case "redacted" -> new ConfigPrinter(SecretPaths.of(registry));
      case "unredacted" -> ConfigPrinter.unredacted();
      default -> throw new UsageException(CommandMessages.badMode(mode));
    };
  }

  private static boolean json(Invocation invocation) throws UsageException {
    String format = invocation.last(Flag.FORMAT).orElse("yaml");
    return switch (format) {
      case "yaml" -> false;
      case "json" -> true;
      default -> throw new UsageException(CommandMessages.badFormat(format));
    };
  }
}
