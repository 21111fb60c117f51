package dev.ingot.engine;

import dev.ingot.engine.registry.Registry;

/** Lets tests of other packages look into a registry. */
public final class RegistryAccess {
  private RegistryAccess() {}

  /** What a registry holds. */
  public static Registry of(ComponentRegistry.Builder components) {
    return components.build().registry();
  }
}
