package dev.ingot.builder.manifest;

import dev.ingot.catalog.Stability;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a distribution must keep to.
 *
 * @param sizeBudget how many bytes its jar may have
 * @param licensesAllowed the SPDX identifiers of the licences that artifacts may have; empty if any
 *     may come in
 * @param minimumStability how stable every component must be for each signal that it handles
 */
public record Policy(
    OptionalLong sizeBudget,
    SortedSet<String> licensesAllowed,
    Optional<Stability> minimumStability) {

  /** Everything is allowed. */
  public static final Policy NONE =
      new Policy(OptionalLong.empty(), new TreeSet<>(), Optional.empty());

  public Policy {
    licensesAllowed = Collections.unmodifiableSortedSet(new TreeSet<>(licensesAllowed));
  }
}
