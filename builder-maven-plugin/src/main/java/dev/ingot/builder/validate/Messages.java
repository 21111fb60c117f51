package dev.ingot.builder.validate;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what the catalog tells about manifests; docs/manifest.md lists the codes. */
final class Messages {
  private static final String COMPONENTS = "'mvn distro:list' shows the components of the catalog";

  private Messages() {}

  static Problem nameTaken(Location location, String name, String other) {
    return new Problem(
        "VAL-001",
        Severity.ERROR,
        location,
        "the name '%s' is taken by %s".formatted(name, other),
        Optional.of("give one of them another dist.name"));
  }

  static Problem noCounterpart(ManifestComponent component, Optional<String> nearest) {
    return new Problem(
        "VAL-002",
        Severity.WARNING,
        component.location(),
        "the catalog has no counterpart of '%s'".formatted(component.label()),
        nearest.or(() -> Optional.of(COMPONENTS)));
  }

  static Problem notInCatalog(
      ManifestComponent component, Coordinates coordinates, Optional<String> nearest) {
    return new Problem(
        "VAL-003",
        Severity.WARNING,
        component.location(),
        "the catalog has no '%s', though its group is Ingot's".formatted(coordinates.module()),
        Optional.of(didYouMean(nearest)));
  }

  private static String didYouMean(Optional<String> nearest) {
    return nearest.map(near -> "did you mean '" + near + "'?").orElse(COMPONENTS);
  }
}
