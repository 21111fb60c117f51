package dev.ingot.builder.resolve;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which artifacts the graph wanted and the rules kept out. Compared by identity: collectors cache
 * by the selector that holds it.
 */
final class Sightings {
  private final Set<String> modules = new TreeSet<>();

  void add(String module) {
    modules.add(module);
  }

  boolean contains(String module) {
    return modules.contains(module);
  }
}
