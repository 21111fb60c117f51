package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a manifest asks for: its components, the providers it leaves to us, and the engine. */
final class Roots {
  private static final List<String> DEFAULT_PROVIDERS =
      List.of("env", "file", "http", "https", "yaml");

  private Roots() {}

  /** All roots; a component for which there is no artifact is a problem and left out. */
  static List<Root> of(Manifest manifest, ResolutionSettings settings, Problems problems) {
    List<Root> roots = new ArrayList<>();
    for (ManifestComponent component : manifest.components()) {
      Optional<Coordinates> coordinates = coordinates(component, settings.goModules());
      if (coordinates.isPresent()) {
        roots.add(root(component, coordinates.get()));
      } else {
        problems.add(Messages.noCounterpart(component, settings.goModules()));
      }
    }
    Location whole = Location.of(manifest.source());
    if (manifest.defaultProviders()) {
      DEFAULT_PROVIDERS.forEach(
          scheme -> roots.add(provider(scheme, settings.builderVersion(), whole)));
    }
    Coordinates engine = new Coordinates("dev.ingot", "engine", settings.builderVersion());
    roots.add(Root.of(Optional.empty(), engine, whole));
    return roots;
  }

  static boolean isEngine(ResolvedArtifact artifact) {
    return artifact.group().equals("dev.ingot")
        && artifact.artifact().equals("engine")
        && artifact.classifier().isEmpty();
  }

  private static Optional<Coordinates> coordinates(ManifestComponent component, GoModules modules) {
    return component
        .coordinates()
        .or(() -> component.goModule().flatMap(go -> modules.counterpart(component.kind(), go)));
  }

  private static Root provider(String scheme, String version, Location location) {
    Coordinates coordinates = new Coordinates("dev.ingot.provider", scheme + "-provider", version);
    return root(
        new ManifestComponent(
            ComponentKind.PROVIDER,
            Optional.of(coordinates),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            location),
        coordinates);
  }

  private static Root root(ManifestComponent component, Coordinates coordinates) {
    return Root.of(Optional.of(component), coordinates, component.location());
  }
}
