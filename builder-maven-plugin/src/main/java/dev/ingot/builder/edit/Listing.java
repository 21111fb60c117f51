package dev.ingot.builder.edit;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry that a manifest has, and the component of the catalog that it stands for, if any. */
record Listing(ComponentKind kind, Entry entry, Optional<ComponentDescriptor> component) {

  static List<Listing> all(ManifestText manifest, Catalog catalog) {
    return manifest.sections().stream()
        .flatMap(
            section -> section.entries().stream().map(entry -> of(section.kind(), entry, catalog)))
        .toList();
  }

  private static Listing of(ComponentKind kind, Entry entry, Catalog catalog) {
    Stream<ComponentDescriptor> found =
        entry.module().isPresent()
            ? catalog.components().stream()
                .filter(each -> ComponentName.module(each).equals(entry.module().get()))
            : entry.goModule().flatMap(catalog::byGoModule).stream();
    return new Listing(kind, entry, found.filter(each -> each.kind() == kind).findFirst());
  }

  /** How the user names it: {@code receiver/otlp}, or what the entry says. */
  String name() {
    return component
        .map(ComponentName::of)
        .or(() -> entry.module())
        .or(() -> entry.goModule())
        .orElse(kind.word());
  }

  /** Whether the entry says {@code text} in one of the ways in which artifacts are named. */
  boolean says(String text) {
    String coordinates = entry.text("maven").map(scalar -> scalar.text()).orElse("");
    String module = entry.module().orElse("");
    return text.equals(coordinates)
        || text.equals(module)
        || text.equals(module.substring(module.indexOf(':') + 1))
        || text.equals(entry.goModule().orElse(""));
  }

  boolean isOf(ComponentDescriptor descriptor) {
    return component.filter(descriptor::equals).isPresent();
  }

  /** Its line, counted from 1. */
  int line() {
    return entry.first() + 1;
  }
}
