package dev.ingot.builder.distribution;

import static dev.ingot.catalog.ComponentKind.PROCESSOR;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCatalog;
import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of Go modules without counterpart. */
class SkipUnavailableTest {
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              FixtureCatalog.component(
                  RECEIVER, "alpha", "com.acme:alpha-receiver:1.0.0", "go.example/alphareceiver"),
              FixtureCatalog.component(
                  PROCESSOR,
                  "resource",
                  "com.acme:resource:1.0.0",
                  "go.example/resourceprocessor")));
  private static final String MANIFEST =
      """
      dist:
        name: otelcol-go
        module: go.example/otelcol
      receivers:
        - gomod: go.example/alphareceiver v0.158.0
        - gomod: go.example/betareceiver v0.158.0
      processors:
        - gomod: go.example/resourcedetectionprocessor v0.158.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      """;

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private FixtureRepository repository;
  private Path project;

  @BeforeEach
  void publish() throws IOException {
    repository = new FixtureRepository(directory);
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0");
    project = Files.createDirectory(directory.resolve("project"));
  }

  @Test
  void allOfThemAreErrors() throws IOException {
    assertThat(prepare(false)).isEmpty();

    assertThat(problems.sorted())
        .filteredOn(problem -> problem.code().equals("RES-001"))
        .extracting(Problem::message)
        .containsExactly(
            "no receiver here stands for Go module 'go.example/betareceiver'",
            "no processor here stands for Go module 'go.example/resourcedetectionprocessor'");
  }

  @Test
  void theRestIsGeneratedWhenTheyAreSkipped() throws IOException {
    List<Prepared> prepared = prepare(true);

    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    assertThat(problems.sorted())
        .filteredOn(problem -> problem.code().equals("OCB-003"))
        .extracting(Problem::message)
        .containsExactly(
            "left out: no receiver here stands for Go module 'go.example/betareceiver'",
            "left out: no processor here stands for Go module"
                + " 'go.example/resourcedetectionprocessor'");
    assertThat(prepared).hasSize(1);
    assertThat(prepared.get(0).resolution().components())
        .extracting(each -> each.descriptor().type())
        .containsExactlyInAnyOrder("alpha", "env");
    build(true).generate(prepared, true);
    assertThat(project.resolve("generated/otelcol-go/pom.xml")).exists();
    assertThat(build(true).check(prepare(true), true, problems)).isEmpty();
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
  }

  private List<Prepared> prepare(boolean skip) throws IOException {
    Path file = Files.writeString(project.resolve("m.yaml"), MANIFEST);
    return build(skip).prepare(List.of(file), problems);
  }

  private DistributionBuild build(boolean skip) {
    ResolutionSettings settings =
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, Workspace.empty());
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    Layout layout = new Layout(project, project.resolve("generated"));
    return new DistributionBuild(layout, CATALOG, resolver::resolve, skip, line -> {});
  }
}
