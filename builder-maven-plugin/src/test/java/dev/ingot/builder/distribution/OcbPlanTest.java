package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.OcbManifests;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes the public manifests of the Go builder through all stages that write nothing. */
class OcbPlanTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String VERSION = "0.1.0";

  @TempDir static Path shared;
  private static FixtureRepository repository;

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @BeforeAll
  static void publish() {
    repository = new FixtureRepository(shared).jar("dev.ingot:engine:" + VERSION);
    CATALOG
        .components()
        .forEach(each -> repository.component(each.kind(), each.type(), each.coordinates()));
  }

  static Stream<String> manifests() throws IOException {
    return OcbManifests.valid().stream();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyComponentIsPlannedOrNamedAsMissing(String name) throws IOException {
    Manifest manifest = OcbManifests.read(name, folder);
    List<ManifestComponent> missing =
        manifest.components().stream()
            .filter(each -> !Counterparts.in(CATALOG).isAvailable(each))
            .toList();

    prepare(name, false);

    assertThat(problems.sorted())
        .filteredOn(problem -> problem.code().equals("RES-001"))
        .extracting(problem -> problem.location().line())
        .containsExactlyInAnyOrderElementsOf(
            missing.stream().map(each -> each.location().line()).toList());
    assertThat(problems.hasErrors()).isEqualTo(!missing.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void whatIsAvailableIsPlannedWhenTheRestIsSkipped(String name) throws IOException {
    Manifest manifest = OcbManifests.read(name, folder);
    long available =
        manifest.components().stream().filter(Counterparts.in(CATALOG)::isAvailable).count();

    List<Prepared> prepared = prepare(name, true);

    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    assertThat(prepared).hasSize(1);
    assertThat(prepared.get(0).plan().components())
        .hasSize((int) available + (manifest.defaultProviders() ? 5 : 0));
  }

  private List<Prepared> prepare(String name, boolean skip) throws IOException {
    Path file = OcbManifests.lay(name, folder);
    ResolutionSettings settings =
        new ResolutionSettings(VERSION, CATALOG, module -> {}, Workspace.empty());
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    Layout layout = new Layout(file.getParent(), folder.resolve("generated"));
    DistributionBuild build =
        new DistributionBuild(layout, CATALOG, resolver::resolve, skip, line -> {});
    return build.prepare(List.of(file), problems);
  }
}
