package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a manifest asks for: components, the providers it leaves to us, hooks, and the engine. */
final class Roots {
  private static final List<String> DEFAULT_PROVIDERS =
      List.of("env", "file", "http", "https", "yaml");

  private final Counterparts counterparts;
  private final Problems problems;
  private final List<Root> roots = new ArrayList<>();
  private final Map<String, ManifestComponent> listed = new HashMap<>();
  private boolean complete = true;

  private Roots(Catalog catalog, Problems problems) {
    this.counterparts = Counterparts.in(catalog);
    this.problems = problems;
  }

  /** All roots; a component for which there is no artifact is a problem and left out. */
  static Roots of(Manifest manifest, ResolutionSettings settings, Problems problems) {
    Roots roots = new Roots(settings.catalog(), problems);
    manifest.components().forEach(roots::add);
    Location whole = Location.of(manifest.source());
    if (manifest.defaultProviders()) {
      DEFAULT_PROVIDERS.forEach(
          scheme -> roots.add(provider(scheme, settings.builderVersion(), whole)));
    }
    manifest.hooks().dependencies().forEach(each -> roots.roots.add(Root.of(each)));
    Coordinates engine = new Coordinates("dev.ingot", "engine", settings.builderVersion());
    roots.roots.add(Root.of(Optional.empty(), engine, whole));
    return roots;
  }

  /** The roots. */
  List<Root> all() {
    return roots;
  }

  /** Whether there is an artifact for every component. */
  boolean complete() {
    return complete;
  }

  static boolean isEngine(ResolvedArtifact artifact) {
    return artifact.group().equals("dev.ingot")
        && artifact.artifact().equals("engine")
        && artifact.classifier().isEmpty();
  }

  private void add(ManifestComponent component) {
    Optional<Coordinates> coordinates = coordinates(component);
    if (coordinates.isPresent()) {
      add(component, coordinates.get());
    } else {
      problems.add(counterparts.missing(component));
      complete = false;
    }
  }

  private void add(ManifestComponent component, Coordinates coordinates) {
    String key = component.kind().section() + " " + coordinates.module();
    ManifestComponent first = listed.putIfAbsent(key, component);
    if (first == null) {
      roots.add(Root.of(Optional.of(component), coordinates, component.location()));
      return;
    }
    // What is the same by the text of the manifest was reported when that was read.
    if (!first.identity().equals(component.identity())) {
      problems.add(Messages.sameArtifact(component, coordinates, first));
    }
    if (component.path().isEmpty()) {
      roots.add(Root.of(Optional.empty(), coordinates, component.location()));
    }
  }

  private Optional<Coordinates> coordinates(ManifestComponent component) {
    return component
        .coordinates()
        .or(() -> counterparts.counterpart(component).map(Roots::coordinates));
  }

  private static Coordinates coordinates(ComponentDescriptor component) {
    String[] parts = component.coordinates().split(":");
    if (parts.length != 3) {
      throw new IllegalStateException("catalog has coordinates " + component.coordinates());
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }

  private static ManifestComponent provider(String scheme, String version, Location location) {
    return new ManifestComponent(
        ComponentKind.PROVIDER,
        Optional.of(new Coordinates("dev.ingot.provider", scheme + "-provider", version)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        location);
  }
}
