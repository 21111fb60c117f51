package dev.ingot.component;

import dev.ingot.catalog.ComponentKind;

/**
 * A configured component.
 *
 * @param kind its kind
 * @param id its id within the kind
 */
public record ComponentRef(ComponentKind kind, ComponentId id) {
  @Override
  public String toString() {
    return kind.word() + " \"" + id + "\"";
  }
}
