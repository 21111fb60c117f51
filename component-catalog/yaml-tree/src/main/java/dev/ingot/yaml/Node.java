package dev.ingot.yaml;

import dev.ingot.problem.Location;

/** A value in a configuration or manifest, with the place it came from. Immutable. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /** Where the value begins. */
  Location location();

  /** What users call this kind of value: {@code map}, {@code list}, {@code string}, ... */
  String typeName();
}
