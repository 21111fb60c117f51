package dev.ingot.storage;

import dev.ingot.component.ComponentRef;

/**
 * Whose data it is. What one owner stores no other one sees.
 *
 * @param component the component
 * @param name tells several stores of one component apart, as the signal of an exporter's queue;
 *     empty when it has one only
 */
public record StorageOwner(ComponentRef component, String name) {
  @Override
  public String toString() {
    return name.isEmpty() ? component.toString() : component + " (" + name + ")";
  }
}
