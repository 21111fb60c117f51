package dev.ingot.builder.picker;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A choice of components to begin with.
 *
 * @param name what the button says
 * @param components the components as {@code receiver/otlp}
 */
public record Preset(String name, List<String> components) {
  private static final String PREFIX = "otelcol-";

  public Preset {
    components = List.copyOf(components);
  }

  /** What a manifest lists of the catalog, named as its distribution without {@code otelcol-}. */
  public static Preset of(Manifest manifest, Catalog catalog) {
    List<String> names = new ArrayList<>();
    for (ManifestComponent component : manifest.components()) {
      find(component, catalog).map(ComponentName::of).ifPresent(names::add);
    }
    if (manifest.defaultProviders()) {
      catalog.components().stream()
          .filter(each -> each.kind() == ComponentKind.PROVIDER)
          .map(ComponentName::of)
          .forEach(names::add);
    }
    String name = manifest.distribution().name();
    return new Preset(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, names);
  }

  private static Optional<ComponentDescriptor> find(ManifestComponent component, Catalog catalog) {
    return component
        .coordinates()
        .map(it -> catalog.byCoordinates(it.group(), it.artifact()).stream().findFirst())
        .orElseGet(() -> catalog.byGoModule(component.goModule().orElseThrow()));
  }
}
