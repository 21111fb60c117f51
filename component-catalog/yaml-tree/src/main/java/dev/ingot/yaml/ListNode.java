package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.util.List;

/**
 * A sequence.
 *
 * @param location where the sequence begins
 * @param items the items in order
 */
public record ListNode(Location location, List<Node> items) implements Node {
  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public String typeName() {
    return "list";
  }
}
