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
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run reports everything that can be known, and nothing that follows from it. */
class AllProblemsTest {
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              FixtureCatalog.component(
                  RECEIVER, "alpha", "com.acme:alpha-receiver:1.0.0", "go.example/alphareceiver"),
              FixtureCatalog.component(
                  PROCESSOR, "batch", "com.acme:batch:1.0.0", "go.example/batchprocessor")));
  private static final String CHECK_COORDINATES =
      "\n    check the coordinates, the repositories of your Maven settings, and the network";

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private FixtureRepository repository;
  private Path project;

  @BeforeEach
  void publish() throws IOException {
    repository = new FixtureRepository(directory);
    repository
        .component(PROCESSOR, "batch", "com.acme:batch:1.0.0")
        .component(PROCESSOR, "foreign", "org.foreign:thing:1.0.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0");
    project = Files.createDirectory(directory.resolve("project"));
  }

  @Test
  void unknownKeyWrongKindMissingVersionDuplicateAndUngettableArtifactComeTogether()
      throws IOException {
    List<Prepared> prepared =
        prepare(
            """
            dist:
              name: one
              licence: none
            receivers:
              - maven: com.acme:alpha-receiver:1.0.0
              - maven: com.acme:batch:1.0.0
              - maven: com.acme:beta-receiver
              - gomod: go.example/alphareceiver v0.158.0
              - maven: com.acme:absent-receiver:9.9.9
            providers:
              - maven: com.acme:env-provider:1.0.0
            """);

    assertThat(problems)
        .hasToString(
            """
            m.yaml:3:3  MAN-003  unknown key 'dist.licence' (expected: name, group, version, \
            version_from, description, type, outputs, slim, base_image, license, vendor, maintainer, homepage, \
            size_budget, licenses_allowed, minimum_stability, customizers, subcommands, \
            dependencies, module, go, output_path, build_tags, debug_compilation, cgo_enabled, \
            use_absolute_replace_paths)
                did you mean 'license'?
            m.yaml:6:5  PLAN-001  'com.acme:batch:1.0.0' is a component of kind processor, but \
            stands under 'receivers'
                move it to 'processors'
            m.yaml:7:12  MAN-012  'receivers[2].maven' has no version: 'com.acme:beta-receiver'
                append ':' and the version
            m.yaml:8:5  RES-015  'go.example/alphareceiver v0.158.0' is \
            'com.acme:alpha-receiver', which is listed under 'receivers' already, in line 5
                remove one of the two
            m.yaml:9:5  RES-002  cannot get com.acme:absent-receiver:9.9.9"""
                + CHECK_COORDINATES);
    assertThat(prepared).isEmpty();
    try (Stream<Path> files = Files.walk(project)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(project.resolve("m.yaml"));
    }
  }

  @Test
  void theKindIsKnownFromTheCatalogWhenTheJarCannotBeHad() throws IOException {
    prepare(
        """
        receivers:
          - maven: com.acme:batch:9.9.9
        exporters:
          - gomod: go.example/batchprocessor v0.158.0
        providers: []
        """);

    assertThat(problems.toString())
        .startsWith(
            """
            m.yaml:2:5  PLAN-001  'com.acme:batch:9.9.9' is a component of kind processor, but \
            stands under 'receivers'
                move it to 'processors'
            m.yaml:2:5  RES-002  cannot get com.acme:batch:9.9.9\
            """
                + CHECK_COORDINATES
                + """

                m.yaml:4:5  PLAN-001  'go.example/batchprocessor v0.158.0' is a component of kind \
                processor, but stands under 'exporters'
                    move it to 'processors'""");
  }

  @Test
  void theKindIsKnownFromTheJarWhenTheManifestHasErrors() throws IOException {
    prepare(
        """
        exporters:
          - gomod: go.example/kafkaexporter v0.158.0
          - maven: org.foreign:thing:1.0.0
            path2: x
        """);

    assertThat(problems.sorted())
        .extracting(problem -> problem.location().line() + " " + problem.code())
        .contains("2 RES-001", "3 PLAN-001", "4 MAN-003");
  }

  @Test
  void aReplacementThatIsNotUnderstoodExcusesItsArtifact() throws IOException {
    prepare(
        """
        receivers:
          - maven: com.acme:absent-receiver:1.0.0
        providers:
          - maven: com.acme:absent-provider:1.0.0
        replaces:
          - com.acme:absent-receiver => ./missing
        """);

    assertThat(problems)
        .hasToString(
            """
            m.yaml:4:5  RES-002  cannot get com.acme:absent-provider:1.0.0\
            """
                + CHECK_COORDINATES
                + """

                m.yaml:6:5  MAN-019  'replaces[0]' does not exist: './missing'
                    give a path that exists, relative to the folder of this file""");
  }

  @Test
  void aMissingPathExcusesItsArtifact() throws IOException {
    prepare(
        """
        receivers:
          - maven: com.acme:mine:1.0.0
            path: ./missing
        providers:
          - maven: com.acme:env-provider:1.0.0
        excludes:
          - lib:of-mine
        """);

    assertThat(problems)
        .hasToString(
            """
            m.yaml:3:11  MAN-019  'receivers[0].path' does not exist: './missing'
                give a path that exists, relative to the folder of this file""");
  }

  @Test
  void aContradictionIsReportedOnce() throws IOException {
    prepare(
        """
        receivers:
          - maven: com.acme:alpha-receiver:1.0.0
          - maven: com.acme:alpha-receiver:1.0.0
        providers:
          - maven: com.acme:env-provider:1.0.0
        excludes:
          - com.acme:alpha-receiver
        replaces:
          - lib:nobody => lib:nobody:1.0
        """);

    assertThat(problems.sorted())
        .extracting(problem -> problem.location().line() + " " + problem.code())
        .containsExactly("3 MAN-016", "7 MAN-024", "9 RES-004");
  }

  @Test
  void aNameThatCannotBeReadIsNotTakenForTheDefault() throws IOException {
    String broken = "dist: {name: a/b}\nreceivers: []\nproviders: []\n";
    Files.writeString(project.resolve("other.yaml"), broken);
    Files.writeString(project.resolve("m.yaml"), broken);

    build().prepare(List.of(project.resolve("m.yaml"), project.resolve("other.yaml")), problems);

    assertThat(problems.sorted())
        .filteredOn(problem -> !problem.code().startsWith("PLAN"))
        .extracting(problem -> problem.location().source() + " " + problem.code())
        .containsExactly(
            "m.yaml MAN-028", "m.yaml MAN-007", "other.yaml MAN-028", "other.yaml MAN-007");
  }

  private List<Prepared> prepare(String manifest) throws IOException {
    Path file = Files.writeString(project.resolve("m.yaml"), manifest);
    return build().prepare(List.of(file), problems);
  }

  private DistributionBuild build() {
    ResolutionSettings settings =
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, Workspace.empty());
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    Layout layout = new Layout(project, project.resolve("generated"));
    return new DistributionBuild(layout, CATALOG, resolver::resolve, line -> {});
  }
}
