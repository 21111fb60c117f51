package dev.ingot.builder.catalog;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.resolve.GoModules;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.util.Optional;

/** The components that come with Ingot, by the Go modules that they stand for. Immutable. */
public final class ComponentCatalog implements GoModules {
  private final Catalog catalog;

  private ComponentCatalog(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The components of {@code catalog}. */
  public static ComponentCatalog of(Catalog catalog) {
    return new ComponentCatalog(catalog);
  }

  /** The components that the builder is released with. */
  public static ComponentCatalog load() {
    return of(Catalog.load());
  }

  /** The artifact of any kind whose component stands for {@code module}. */
  @Override
  public Optional<Coordinates> counterpart(ComponentKind kind, String module) {
    return catalog.byGoModule(module).map(ComponentCatalog::coordinates);
  }

  /**
   * The known module of that kind whose last part resembles the last part of {@code module} most:
   * what differs is mostly the organisation or a letter.
   */
  @Override
  public Optional<String> nearest(ComponentKind kind, String module) {
    return Catalog.of(
            catalog.components().stream().filter(component -> component.kind() == kind).toList())
        .nearestGoModule(module);
  }

  private static Coordinates coordinates(ComponentDescriptor component) {
    String[] parts = component.coordinates().split(":");
    if (parts.length != 3) {
      throw new IllegalStateException("catalog has coordinates " + component.coordinates());
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }
}
