package dev.ingot.engine.command;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.hook.ConfigConverter;
import dev.ingot.engine.config.ConfigResolver;
import dev.ingot.engine.config.ResolvedConfig;
import dev.ingot.engine.config.SetOption;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.pipeline.GraphPlan;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.reload.ConfigFiles;
import dev.ingot.engine.run.Blueprint;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.settings.SettingsReader;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the flags of a command line to a configuration, in steps. */
final class ConfigurationLoader {
  private final Registry registry;
  private final FeatureGates gates;
  private final List<String> uris;
  private final List<ConfigConverter> converters;
  private final List<String> gateFlags;
  private final ConfigFiles files = new ConfigFiles();

  /** A configuration that can be run. */
  record Checked(CollectorSettings settings, GraphPlan plan) {
    Blueprint blueprint() {
      return new Blueprint(settings, plan);
    }
  }

  ConfigurationLoader(Registry registry, Invocation invocation, List<ConfigConverter> converters)
      throws UsageException {
    this.registry = registry;
    this.gates = gates(invocation);
    this.uris = uris(invocation);
    this.converters = converters;
    this.gateFlags = invocation.all(Flag.FEATURE_GATES);
    if (registry.providers().isEmpty()) {
      throw new UsageException(CommandMessages.NO_PROVIDER);
    }
  }

  private static FeatureGates gates(Invocation invocation) throws UsageException {
    List<String> errors = new ArrayList<>();
    FeatureGates gates = FeatureGates.defaults();
    for (String flag : invocation.all(Flag.FEATURE_GATES)) {
      gates = gates.with(flag, errors);
    }
    if (!errors.isEmpty()) {
      throw new UsageException(String.join("\n", errors));
    }
    return gates;
  }

  private static List<String> uris(Invocation invocation) throws UsageException {
    if (invocation.all(Flag.CONFIG).isEmpty()) {
      throw new UsageException(CommandMessages.NO_CONFIG);
    }
    List<String> uris = new ArrayList<>(invocation.all(Flag.CONFIG));
    for (String each : invocation.all(Flag.SET)) {
      try {
        uris.add(SetOption.uri(each));
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
    }
    return uris;
  }

  /** Retrieves, merges, expands and converts. */
  Optional<MapNode> resolve(Logger logger, Problems problems) {
    for (String flag : gateFlags) {
      FeatureGates.withoutEffect(flag)
          .forEach(gate -> problems.add(CommandMessages.gateWithoutEffect(gate)));
    }
    List<ConfigProvider> providers =
        registry.providers().stream().map(each -> files.noting(each.provider())).toList();
    ConfigResolver resolver = new ConfigResolver(providers, registry.defaultUriScheme(), logger);
    boolean append = gates.isEnabled(FeatureGate.MERGE_APPEND);
    return (append ? resolver.appendingLists() : resolver)
        .resolve(uris, problems)
        .map(ResolvedConfig::config)
        .flatMap(root -> converted(root, problems));
  }

  /** The files that were read so far. */
  ConfigFiles files() {
    return files;
  }

  private Optional<MapNode> converted(MapNode root, Problems problems) {
    Problems found = new Problems();
    MapNode converted = root;
    for (ConfigConverter converter : converters) {
      converted = converter.convert(converted, found);
    }
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : Optional.of(converted);
  }

  /** Does it all: what can be run, as the configuration is now. */
  Optional<Blueprint> blueprint(Logger logger, Problems problems) {
    return resolve(logger, problems).flatMap(root -> check(root, problems)).map(Checked::blueprint);
  }

  /** Reads and checks what was resolved, up to the point where components are made. */
  Optional<Checked> check(MapNode root, Problems problems) {
    Optional<Checked> checked =
        new SettingsReader(registry, gates)
            .read(root, problems)
            .flatMap(
                settings ->
                    GraphPlan.of(settings.pipelines(), settings.components(), problems)
                        .map(plan -> new Checked(settings, plan)));
    return problems.hasErrors() ? Optional.empty() : checked;
  }
}
