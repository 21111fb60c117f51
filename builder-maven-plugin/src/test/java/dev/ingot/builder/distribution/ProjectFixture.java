package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.output.Packer;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ReadFiles;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project with one distribution, {@code one}, and a repository for it. */
final class ProjectFixture {
  static final String MANIFEST =
      """
      dist:
        name: one
        group: com.acme
        version: 1.10
      receivers:
        - maven: com.acme:alpha-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      """;

  private static final Catalog CATALOG = Catalog.of(List.of());

  final List<String> progress = new ArrayList<>();
  private final FixtureRepository repository;
  private final Path project;

  ProjectFixture(Path directory) throws IOException {
    repository = new FixtureRepository(directory);
    repository.jar("lib:shared:1.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:shared:1.0");
    project = Files.createDirectory(directory.resolve("project"));
    manifest(MANIFEST);
  }

  private ProjectFixture(FixtureRepository repository, Path project) throws IOException {
    this.repository = repository;
    this.project = Files.createDirectories(project);
    manifest(MANIFEST);
  }

  /** The same project in another folder. */
  ProjectFixture in(Path folder) throws IOException {
    return new ProjectFixture(repository, folder);
  }

  ProjectFixture manifest(String text) throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("manifest.yaml"), text);
    return this;
  }

  /** The manifest with more lines in {@code dist}. */
  ProjectFixture dist(String lines) throws IOException {
    return manifest(MANIFEST.replace("receivers:", lines.indent(2) + "receivers:"));
  }

  Path folder() {
    return project.resolve("distributions/one");
  }

  Path target() {
    return folder().resolve("target");
  }

  Path generated() {
    return project.resolve("generated/one");
  }

  /** Generates and casts, as {@code mvn generate-distro} does, and gives every problem. */
  Problems build(Packer... packers) throws IOException {
    Problems problems = new Problems();
    progress.clear();
    DistributionBuild build = of(List.of(packers));
    List<Prepared> prepared = build.prepare(List.of(manifest()), problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    build.generate(prepared, true);
    progress.clear();
    build.cast(prepared, problems);
    return problems;
  }

  /** Generates and casts nothing. */
  List<Prepared> generate() throws IOException {
    Problems problems = new Problems();
    DistributionBuild build = of(List.of());
    List<Prepared> prepared = build.prepare(List.of(manifest()), problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    build.generate(prepared, true);
    return prepared;
  }

  Path manifest() {
    return folder().resolve("manifest.yaml");
  }

  Layout layout() {
    return new Layout(project, project.resolve("generated"));
  }

  /** The files that resolutions read from now on. */
  ReadFiles reads() {
    ReadFiles read = new ReadFiles(null);
    repository.session().setRepositoryListener(read);
    return read;
  }

  private DistributionBuild of(List<Packer> packers) {
    ResolutionSettings settings =
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, Workspace.empty());
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    return new DistributionBuild(layout(), CATALOG, resolver::resolve, progress::add, packers);
  }
}
