package dev.ingot.builder.resolve;

import java.util.List;

/**
 * The jars of a distribution.
 *
 * @param components the components in the order of the manifest
 * @param artifacts every artifact, components and engine among them, sorted by coordinates
 * @param engine the engine that runs the components
 */
public record Resolution(
    List<ResolvedComponent> components, List<ResolvedArtifact> artifacts, ResolvedArtifact engine) {
  public Resolution {
    components = List.copyOf(components);
    artifacts = artifacts.stream().sorted().toList();
  }
}
