package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;

/** What a manifest replaces and excludes, by {@code group:artifact}. */
record Substitutions(Map<String, Replacement> replaces, Map<String, Exclusion> excludes) {

  static Substitutions of(Manifest manifest, Problems problems) {
    Map<String, Replacement> replaces = new LinkedHashMap<>();
    for (Replacement each : manifest.replaces()) {
      replaces.putIfAbsent(module(each), each);
    }
    Map<String, Exclusion> excludes = new LinkedHashMap<>();
    for (Exclusion each : manifest.excludes()) {
      excludes.putIfAbsent(each.group() + ":" + each.artifact(), each);
    }
    Substitutions all = new Substitutions(replaces, excludes);
    all.refuseChains(problems);
    return all;
  }

  static String module(Replacement replacement) {
    return replacement.group() + ":" + replacement.artifact();
  }

  /** What stands in for the artifact wherever it occurs, if another artifact does. */
  Optional<Coordinates> otherArtifact(String module) {
    Replacement found = replaces.get(module);
    return found != null && found.target() instanceof ReplacementTarget.Artifact other
        ? Optional.of(other.coordinates())
        : Optional.empty();
  }

  /** Whether the artifact is what the replacement puts in place. */
  static boolean takes(Replacement replacement, ResolvedArtifact artifact) {
    String module = artifact.group() + ":" + artifact.artifact();
    if (replacement.target() instanceof ReplacementTarget.Artifact other) {
      return other.coordinates().module().equals(module) && artifact.classifier().isEmpty();
    }
    return module(replacement).equals(module);
  }

  /** The root as the replacements want it. */
  Root apply(Root root) {
    Artifact artifact = root.artifact();
    Replacement found = replaces.get(Key.module(artifact));
    if (found == null || root.fromPath()) {
      return root;
    }
    if (found.target() instanceof ReplacementTarget.Version it) {
      return root.with(
          new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), it.version()));
    }
    return otherArtifact(Key.module(artifact)).map(root::with).orElse(root);
  }

  private void refuseChains(Problems problems) {
    for (Replacement each : replaces.values()) {
      if (each.target() instanceof ReplacementTarget.Artifact other) {
        String module = other.coordinates().group() + ":" + other.coordinates().artifact();
        Replacement next = replaces.get(module);
        if (next != null && next.target() instanceof ReplacementTarget.Artifact) {
          problems.add(Messages.chain(each, module, next));
        }
      }
    }
  }
}
