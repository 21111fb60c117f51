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
 * @param replaced the artifacts that are there because of a replacement, sorted
 * @param graph who asks for what; empty when the artifacts were taken from a lock and the poms that
 *     would say so are missing
 * @param question the fingerprint of what the manifest lists, replaces and excludes: the same
 *     question has the same answer, as published artifacts do not change
 * @param hashes of the files of the artifacts
 */
public record Resolution(
    List<ResolvedComponent> components,
    List<ResolvedArtifact> artifacts,
    ResolvedArtifact engine,
    boolean complete,
    List<Replaced> replaced,
    DependencyGraph graph,
    String question,
    FileHashes hashes) {
  public Resolution {
    components = List.copyOf(components);
    artifacts = artifacts.stream().sorted().toList();
    replaced = replaced.stream().sorted().toList();
  }

  /** A resolution without replacements of which nothing more is known. */
  public Resolution(
      List<ResolvedComponent> components,
      List<ResolvedArtifact> artifacts,
      ResolvedArtifact engine,
      boolean complete) {
    this(components, artifacts, engine, complete, List.of(), DependencyGraph.empty(), "");
  }

  /** A resolution whose files nothing looked after ahead of time. */
  public Resolution(
      List<ResolvedComponent> components,
      List<ResolvedArtifact> artifacts,
      ResolvedArtifact engine,
      boolean complete,
      List<Replaced> replaced,
      DependencyGraph graph,
      String question) {
    this(
        components,
        artifacts,
        engine,
        complete,
        replaced,
        graph,
        question,
        new FileHashes(Runnable::run));
  }

  /** What an artifact of this resolution stands in for; empty for most. */
  public List<Replaced> replacedBy(ResolvedArtifact artifact) {
    return replaced.stream().filter(each -> each.artifact().equals(artifact)).toList();
  }
}
