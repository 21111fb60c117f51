package dev.ingot.builder.manifest;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A component that a manifest lists; it has coordinates, a Go module, or both, and then the
 * coordinates decide.
 *
 * @param kind the section that lists it
 * @param coordinates what {@code maven} says
 * @param goModule the Go import path: what {@code import} says, or else the module of {@code
 *     gomod}; without version
 * @param goVersion the version of {@code gomod}
 * @param path a jar or a Maven module to take instead of the repository's jar, absolute; it exists
 * @param name the Go import alias of a manifest shared with the Go builder; no effect here
 * @param location where the entry begins
 */
public record ManifestComponent(
    ComponentKind kind,
    Optional<Coordinates> coordinates,
    Optional<String> goModule,
    Optional<String> goVersion,
    Optional<Path> path,
    Optional<String> name,
    Location location) {

  public ManifestComponent {
    if (coordinates.isEmpty() && goModule.isEmpty()) {
      throw new IllegalStateException("component without coordinates and without Go module");
    }
  }

  /** What it has in common with the same component in another version. */
  public String identity() {
    return coordinates.map(Coordinates::module).orElseGet(() -> goModule.orElseThrow());
  }

  /** The component as the manifest names it: coordinates, or Go module and version. */
  public String label() {
    return coordinates
        .map(Coordinates::toString)
        .orElseGet(() -> goModule.orElseThrow() + goVersion.map(v -> " " + v).orElse(""));
  }
}
