package dev.ingot.component.config;

import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigProblems.Got;
import dev.ingot.yaml.ScalarNode;
import java.util.Optional;

/** Reads text: that of the source for an expanded value, whatever type it has there. */
final class Texts {
  private Texts() {}

  /**
   * The text; empty after a problem. Null is the empty text.
   *
   * @param shown whether a problem shows the value
   */
  static Optional<String> read(Spot spot, boolean shown) {
    if (spot.isExpanded()) {
      return spot.node().original();
    }
    if (spot.isNull()) {
      return Optional.of("");
    }
    if (spot.scalar() instanceof String value) {
      return Optional.of(value);
    }
    String fix = spot.node() instanceof ScalarNode ? "put the value in quotes" : null;
    Got got = new Got(spot.node().typeName(), shown ? ShownText.of(spot.node()) : "");
    spot.report(
        ConfigProblems.wrongType(spot.path(), spot.location(), spot.name(), "string", got, fix));
    return Optional.empty();
  }

  /** The id of a component; empty after a problem. */
  static Optional<ComponentId> readId(Spot spot) {
    boolean expanded = spot.isExpanded() && spot.scalar() != null;
    if (!expanded && !(spot.scalar() instanceof String)) {
      spot.wrongType("string", null);
      return Optional.empty();
    }
    try {
      return read(spot, true).map(ComponentId::parse);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      spot.report(ConfigProblems.componentId(spot.path(), spot.location(), spot.name(), reason));
      return Optional.empty();
    }
  }
}
