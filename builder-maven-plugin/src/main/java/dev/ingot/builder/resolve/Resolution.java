package dev.ingot.builder.resolve;

import java.util.List;

/**
 * The jars of a distribution.
 *
 * @param components the components in the order of the manifest
 * @param artifacts every artifact, components and engine among them, sorted by coordinates
 * @param engine the engine that runs the components
 * @param complete whether it holds everything that the manifest lists and what that needs; if not,
 *     a problem says what is missing
 */
public record Resolution(
    List<ResolvedComponent> components,
    List<ResolvedArtifact> artifacts,
    ResolvedArtifact engine,
    boolean complete) {
  public Resolution {
    components = List.copyOf(components);
    artifacts = artifacts.stream().sorted().toList();
  }
}
