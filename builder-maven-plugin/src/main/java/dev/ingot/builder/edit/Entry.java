package dev.ingot.builder.edit;

import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.Optional;

/**
 * An entry of a section.
 *
 * @param node what it says
 * @param first the line of its dash, counted from 0
 * @param last its last line that is neither blank nor a comment
 */
record Entry(MapNode node, int first, int last) {

  /** The text under a key, and where it stands. */
  Optional<ScalarNode> text(String key) {
    Node value = node.get(key);
    return value instanceof ScalarNode scalar && scalar.value() instanceof String
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** {@code group:artifact}; empty if the entry gives no coordinates. */
  Optional<String> module() {
    return text("maven").map(ScalarNode::text).map(Entry::withoutVersion);
  }

  /** The Go import path; empty if the entry gives none. */
  Optional<String> goModule() {
    return text("import")
        .or(() -> text("gomod"))
        .map(scalar -> scalar.text().strip().split("\\s", 2)[0]);
  }

  private static String withoutVersion(String coordinates) {
    String[] part = coordinates.split(":", 3);
    return part.length < 2 ? coordinates : part[0] + ":" + part[1];
  }
}
