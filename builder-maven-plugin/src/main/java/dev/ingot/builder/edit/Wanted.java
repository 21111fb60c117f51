package dev.ingot.builder.edit;

import dev.ingot.catalog.ComponentKind;

/**
 * A component to list.
 *
 * @param coordinates what the entry will say
 * @param name how the user sees it named
 */
record Wanted(ComponentKind kind, String coordinates, String name) {

  /** {@code group:artifact}. */
  String module() {
    return coordinates.substring(0, coordinates.lastIndexOf(':'));
  }
}
