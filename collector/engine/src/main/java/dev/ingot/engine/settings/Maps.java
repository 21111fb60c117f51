package dev.ingot.engine.settings;

import dev.ingot.engine.settings.SettingsProblems.Code;
import dev.ingot.problem.Location;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sections of a configuration tree; what is absent or null is an empty section. */
final class Maps {
  private Maps() {}

  /** The section under a key; anything but a map is a problem and reads as an empty section. */
  static MapNode section(MapNode parent, String key, String path, SettingsProblems problems) {
    return asMap(parent.get(key), parent.location(), path, problems);
  }

  /**
   * A node as a section.
   *
   * @param place where an absent section would be
   */
  static MapNode asMap(
      @Nullable Node node, Location place, String path, SettingsProblems problems) {
    if (node instanceof MapNode map) {
      return map;
    }
    Location at = node == null ? place : node.location();
    if (node != null && !isNull(node)) {
      problems.error(
          Code.WRONG_TYPE,
          at,
          SettingsMessages.wrongType(path, "map", node.typeName()),
          "write key: value pairs, indented below it");
    }
    return new MapNode(at, Map.of());
  }

  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }
}
