package dev.ingot.testkit;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.YamlReader;
import java.util.Map;
import java.util.Optional;

/** Binds configuration text to a config record, as the collector does. */
public final class ConfigText {
  /** The name of the source in positions. */
  public static final String SOURCE = "config.yaml";

  private ConfigText() {}

  /**
   * The record for a valid text.
   *
   * @param yaml the settings of the component, without its id; empty: none
   * @throws AssertionError with the problems when there are any
   */
  public static <C> C bind(ConfigBinder<C> binder, String yaml) {
    Problems problems = new Problems();
    C config = bind(binder, yaml, problems);
    if (problems.hasErrors()) {
      throw new AssertionError("the configuration has problems:\n" + problems);
    }
    return config;
  }

  /** All problems of a text, as the user sees them; empty when there are none. */
  public static String problems(ConfigBinder<?> binder, String yaml) {
    Problems problems = new Problems();
    bind(binder, yaml, problems);
    return problems.toString();
  }

  private static <C> C bind(ConfigBinder<C> binder, String yaml, Problems problems) {
    Optional<Node> node = YamlReader.read(SOURCE, yaml, problems);
    MapNode section =
        node.filter(MapNode.class::isInstance)
            .map(MapNode.class::cast)
            .orElseGet(() -> new MapNode(new Location(SOURCE, 1, 1), Map.of()));
    return binder.bind(ConfigSection.of("component", section, problems));
  }
}
