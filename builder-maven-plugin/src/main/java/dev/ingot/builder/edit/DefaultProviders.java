package dev.ingot.builder.edit;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.util.List;

/** The providers of a manifest that says nothing of providers. */
final class DefaultProviders {
  private static final List<String> TYPES = List.of("env", "file", "http", "https", "yaml");

  private DefaultProviders() {}

  /** Whether a manifest has them: its section is absent or null, which {@code []} is not. */
  static boolean areMeant(ManifestText manifest) {
    return manifest
        .section(ComponentKind.PROVIDER)
        .map(section -> section.value().typeName().equals("null"))
        .orElse(true);
  }

  /** Their coordinates, in the versions of the catalog. */
  static List<String> in(Catalog catalog) {
    return TYPES.stream()
        .flatMap(type -> catalog.find(ComponentKind.PROVIDER, type).stream())
        .map(ComponentDescriptor::coordinates)
        .toList();
  }
}
