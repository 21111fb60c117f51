package dev.ingot.builder.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.List;

/** A repository with an engine, a resolver of it, and the problems it found. */
final class ResolveCase {
  final FixtureRepository repository;
  final Problems problems = new Problems();
  private final Path directory;

  ResolveCase(Path directory) {
    this.directory = directory;
    repository = new FixtureRepository(directory).jar("dev.ingot:engine:0.1.0");
  }

  Manifests list(ComponentKind kind, String coordinates) {
    return new Manifests(directory).list(kind, coordinates);
  }

  ComponentResolver resolver() {
    return new ComponentResolver(
        repository.system(),
        repository.session(),
        repository.repositories(),
        new ResolutionSettings("0.1.0", Catalog.of(List.of()), module -> {}, Workspace.empty()));
  }

  /** What is resolved when nothing is wrong but for warnings. */
  Resolution resolve(Manifests manifest) {
    Resolution resolution = resolver().resolve(manifest.build(), problems).orElseThrow();
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    return resolution;
  }

  /** Resolves what has an error. */
  void fail(Manifests manifest) {
    resolver().resolve(manifest.build(), problems);
    assertThat(problems.hasErrors()).isTrue();
  }

  static ReplacementTarget version(String version) {
    return new ReplacementTarget.Version(version);
  }

  static ReplacementTarget other(String coordinates) {
    return new ReplacementTarget.Artifact(Manifests.coordinates(coordinates));
  }

  static List<String> labels(Resolution resolution) {
    return resolution.artifacts().stream().map(ResolvedArtifact::label).toList();
  }
}
