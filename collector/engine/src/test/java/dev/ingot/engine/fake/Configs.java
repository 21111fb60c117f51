package dev.ingot.engine.fake;

import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.RegisteredTypes;
import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Configurations for tests. */
public final class Configs {
  /** The name of the source in positions. */
  public static final String SOURCE = "config.yaml";

  private Configs() {}

  /** A configuration tree of a YAML text that is valid YAML. */
  public static MapNode tree(String yaml) {
    Problems problems = new Problems();
    MapNode root =
        YamlReader.read(SOURCE, yaml, problems)
            .filter(MapNode.class::isInstance)
            .map(MapNode.class::cast)
            .orElseGet(() -> new MapNode(new Location(SOURCE, 1, 1), Map.of()));
    if (problems.hasErrors()) {
      throw new AssertionError(problems.toString());
    }
    return root;
  }

  /** Components without settings; ids of unknown types are left out. */
  public static ConfiguredComponents components(
      Registry registry,
      Collection<String> receivers,
      Collection<String> processors,
      Collection<String> exporters,
      Collection<String> connectors) {
    return new ConfiguredComponents(
        configured(registry.receivers(), receivers),
        configured(registry.processors(), processors),
        configured(registry.exporters(), exporters),
        configured(registry.connectors(), connectors),
        Map.of());
  }

  private static <M> Map<ComponentId, Configured<M>> configured(
      RegisteredTypes<M> types, Collection<String> ids) {
    Map<ComponentId, Configured<M>> all = new HashMap<>();
    for (String each : ids) {
      ComponentId id = ComponentId.parse(each);
      ConfigSection section = ConfigSection.of("test", tree(""), new Problems());
      types
          .find(id.type())
          .ifPresent(
              found -> all.put(id, new Configured<>(id, found.entry(), found.bind(section))));
    }
    return all;
  }
}
