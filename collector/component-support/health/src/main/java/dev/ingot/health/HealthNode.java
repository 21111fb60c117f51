package dev.ingot.health;

import dev.ingot.component.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a component, a pipeline or the whole collector stands.
 *
 * @param status where it stands
 * @param cause why, or empty
 * @param since since when
 * @param parts what it is made of, by name; empty for a component
 */
record HealthNode(Status status, String cause, Instant since, SortedMap<String, HealthNode> parts) {
  HealthNode {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  static HealthNode leaf(Status status, String cause, Instant since) {
    return new HealthNode(status, cause, since, new TreeMap<>());
  }
}
