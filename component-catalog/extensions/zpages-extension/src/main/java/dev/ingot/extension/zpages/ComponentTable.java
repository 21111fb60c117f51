package dev.ingot.extension.zpages;

import dev.ingot.component.view.ComponentView;

/** Where a component stands, as a table. */
final class ComponentTable {
  private ComponentTable() {}

  static Table of(String title, ComponentView component) {
    return Table.pairs(
        title,
        "Kind",
        component.component().kind().word(),
        "Status",
        component.status().name(),
        "Cause",
        component.cause(),
        "Since",
        component.since().toString());
  }
}
