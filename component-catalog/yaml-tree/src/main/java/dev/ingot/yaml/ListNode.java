package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A sequence.
 *
 * @param location where the sequence begins
 * @param items the items in order
 * @param original the verbatim text of an expanded value; see {@link Node#original()}
 */
public record ListNode(Location location, List<Node> items, Optional<String> original)
    implements Node {
  public ListNode {
    items = List.copyOf(items);
  }

  /** A sequence written in the source. */
  public ListNode(Location location, List<Node> items) {
    this(location, items, Optional.empty());
  }

  @Override
  public String typeName() {
    return "list";
  }
}
