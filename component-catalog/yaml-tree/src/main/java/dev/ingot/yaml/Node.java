package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.util.Optional;

/** A value in a configuration or manifest, with the place it came from. Immutable. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /** Where the value begins. */
  Location location();

  /** What users call this kind of value: {@code map}, {@code list}, {@code string}, ... */
  String typeName();

  /**
   * For a value that an expansion such as {@code ${env:NAME}} put in: the verbatim text, which
   * fields of type string take instead of the value; empty for a value written in the source.
   */
  Optional<String> original();
}
