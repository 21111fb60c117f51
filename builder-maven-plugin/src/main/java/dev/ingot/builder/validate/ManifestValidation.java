package dev.ingot.builder.validate;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.DistributionNames;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.plan.KindCheck;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks manifests without resolving anything: no repository, no network, no jar. */
public final class ManifestValidation {
  private static final Set<String> OWN_GROUPS =
      Stream.of(ComponentKind.values())
          .map(kind -> "dev.ingot." + kind.word())
          .collect(Collectors.toUnmodifiableSet());

  private final Catalog catalog;
  private final Counterparts counterparts;
  private final Function<Path, String> displayName;
  private final DistributionNames names = new DistributionNames();

  /**
   * A validation.
   *
   * @param catalog the components that come with Ingot
   * @param displayName how problems name a file
   */
  public ManifestValidation(Catalog catalog, Function<Path, String> displayName) {
    this.catalog = catalog;
    this.counterparts = Counterparts.in(catalog);
    this.displayName = displayName;
  }

  /**
   * Checks every manifest, and that their names differ.
   *
   * @param problems takes everything that is wrong: codes {@code YAML-}, {@code MAN-}, {@code
   *     PLAN-} and {@code VAL-}
   */
  public void check(List<Path> manifests, Problems problems) {
    for (Path file : manifests) {
      Problems found = new Problems();
      ManifestReader.read(file, displayName.apply(file), found)
          .ifPresent(manifest -> check(manifest, found));
      found.sorted().forEach(problems::add);
    }
  }

  private void check(Manifest manifest, Problems problems) {
    checkName(manifest, problems);
    KindCheck.check(manifest, catalog, problems);
    for (ManifestComponent component : manifest.components()) {
      if (component.path().isEmpty()) {
        checkKnown(component, problems);
      }
    }
  }

  private void checkName(Manifest manifest, Problems problems) {
    String name = manifest.distribution().name();
    names
        .take(manifest, problems)
        .map(other -> Messages.nameTaken(Location.of(manifest.source()), name, other))
        .ifPresent(problems::add);
  }

  private void checkKnown(ManifestComponent component, Problems problems) {
    if (component.coordinates().isPresent()) {
      checkKnown(component, component.coordinates().get(), problems);
      return;
    }
    if (counterparts.counterpart(component).isEmpty()) {
      problems.add(Messages.noCounterpart(component, counterparts.advice(component)));
    }
  }

  private void checkKnown(ManifestComponent component, Coordinates coordinates, Problems problems) {
    String group = coordinates.group();
    String artifact = coordinates.artifact();
    if (OWN_GROUPS.contains(group) && catalog.byCoordinates(group, artifact).isEmpty()) {
      problems.add(
          Messages.notInCatalog(component, coordinates, catalog.nearestArtifact(group, artifact)));
    }
  }
}
