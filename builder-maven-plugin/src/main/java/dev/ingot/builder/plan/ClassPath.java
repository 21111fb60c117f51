package dev.ingot.builder.plan;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.resolve.ResolvedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The artifacts of a distribution as its generated pom names them.
 *
 * @param direct the engine, the components, what holds hooks and what replaces other artifacts,
 *     sorted
 * @param indirect everything else that they need, with the versions that won, sorted
 * @param excluded {@code group:artifact} of what must not come in, sorted
 * @param substitutes what stands in for something else, sorted
 */
public record ClassPath(
    List<Dependency> direct,
    List<Dependency> indirect,
    List<String> excluded,
    List<Substitute> substitutes) {

  /**
   * An artifact that stands in for another, or for another version.
   *
   * @param label its {@code group:artifact:version}
   * @param module {@code group:artifact} of what it replaces
   */
  public record Substitute(String label, String module) {}

  public ClassPath {
    substitutes = List.copyOf(substitutes);
    direct = List.copyOf(direct);
    indirect = List.copyOf(indirect);
    excluded = List.copyOf(excluded);
  }

  /** A class path without substitutes. */
  public ClassPath(List<Dependency> direct, List<Dependency> indirect, List<String> excluded) {
    this(direct, indirect, excluded, List.of());
  }

  static ClassPath of(Manifest manifest, Resolution resolution) {
    Set<String> wanted = new TreeSet<>();
    Set<String> excluded = new TreeSet<>();
    manifest.excludes().forEach(none -> excluded.add(none.group() + ":" + none.artifact()));
    for (Replacement replacement : manifest.replaces()) {
      if (replacement.target() instanceof ReplacementTarget.Artifact other) {
        excluded.add(replacement.group() + ":" + replacement.artifact());
        wanted.add(other.coordinates().group() + ":" + other.coordinates().artifact());
      }
    }
    manifest.hooks().dependencies().forEach(hook -> wanted.add(hook.coordinates().module()));
    Set<Dependency> direct = new TreeSet<>();
    direct.add(Dependency.of(resolution.engine()));
    for (ResolvedComponent component : resolution.components()) {
      direct.add(Dependency.of(component.artifact()));
    }
    List<Dependency> indirect = new ArrayList<>();
    for (ResolvedArtifact artifact : resolution.artifacts()) {
      Dependency dependency = Dependency.of(artifact);
      if (wanted.contains(dependency.id())) {
        direct.add(dependency);
      } else if (!direct.contains(dependency)) {
        indirect.add(dependency);
      }
    }
    indirect.sort(null);
    List<Substitute> substitutes =
        resolution.replaced().stream()
            .map(each -> new Substitute(each.artifact().label(), each.module()))
            .distinct()
            .toList();
    return new ClassPath(List.copyOf(direct), indirect, List.copyOf(excluded), substitutes);
  }

  /** The fingerprint of all artifacts and their versions. */
  public String fingerprint() {
    String replaced = substitutes.isEmpty() ? "" : "\n" + substitutes;
    return Fingerprint.of(direct + "\n" + indirect + "\n" + excluded + replaced);
  }
}
