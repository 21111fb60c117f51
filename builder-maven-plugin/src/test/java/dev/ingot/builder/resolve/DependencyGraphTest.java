package dev.ingot.builder.resolve;

import static dev.ingot.catalog.ComponentKind.EXPORTER;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyGraphTest {
  @TempDir Path directory;
  private FixtureRepository repository;
  private Manifests manifest;

  @BeforeEach
  void publish() {
    repository =
        new FixtureRepository(directory)
            .jar("dev.ingot:engine:0.1.0", "lib:api:1.0")
            .jar("lib:api:1.0")
            .component(RECEIVER, "one", "acme:one:1.0", "lib:api:1.0", "lib:base:1.0")
            .component(EXPORTER, "two", "acme:two:1.0", "lib:deep:1.0", "lib:api:1.0")
            .jar("lib:deep:1.0", "lib:base:2.0")
            .jar("lib:base:1.0", "lib:old:1.0")
            .jar("lib:base:2.0")
            .jar("lib:base:3.0")
            .jar("lib:old:1.0");
    manifest =
        new Manifests(directory).list(RECEIVER, "acme:one:1.0").list(EXPORTER, "acme:two:1.0");
  }

  @Test
  void everyRequestIsThereAlsoOfWhatLost() {
    assertThat(requests())
        .containsExactly(
            "manifest -> acme:one:1.0",
            "manifest -> acme:two:1.0",
            "manifest -> dev.ingot:engine:0.1.0",
            "acme:one:1.0 -> lib:api:1.0",
            "acme:one:1.0 -> lib:base:1.0",
            "acme:two:1.0 -> lib:api:1.0",
            "acme:two:1.0 -> lib:deep:1.0",
            "dev.ingot:engine:0.1.0 -> lib:api:1.0",
            "lib:base:1.0 -> lib:old:1.0",
            "lib:deep:1.0 -> lib:base:2.0");
  }

  @Test
  void aReplacedVersionIsThereWithTheOneThatWasAskedFor() {
    manifest.replace("lib:base", new ReplacementTarget.Version("3.0"));

    assertThat(requests())
        .contains(
            "acme:one:1.0 -> lib:base:1.0 taken 3.0", "lib:deep:1.0 -> lib:base:2.0 taken 3.0");
  }

  @Test
  void aReplacedVersionOfAListedComponentIsThereToo() {
    repository.component(RECEIVER, "one", "acme:one:1.1");
    manifest.replace("acme:one", new ReplacementTarget.Version("1.1"));

    assertThat(requests()).contains("manifest -> acme:one:1.0 taken 1.1");
  }

  @Test
  void everyoneWhoAskedForWhatIsCutIsThere() {
    repository.component(RECEIVER, "three", "acme:three:1.0", "lib:deep:1.0", "lib:base:1.0");
    manifest
        .list(RECEIVER, "acme:three:1.0")
        .exclude("lib:deep")
        .replace("lib:base", new ReplacementTarget.Artifact(Manifests.coordinates("lib:old:1.0")));

    assertThat(requests())
        .contains(
            "manifest -> lib:old:1.0",
            "acme:one:1.0 -> lib:base:1.0 cut",
            "acme:three:1.0 -> lib:base:1.0 cut",
            "acme:three:1.0 -> lib:deep:1.0 cut",
            "acme:two:1.0 -> lib:deep:1.0 cut")
        .doesNotContain("lib:deep:1.0 -> lib:base:2.0 cut");
  }

  private List<String> requests() {
    Problems problems = new Problems();
    ResolutionSettings settings =
        new ResolutionSettings(
            "0.1.0", Catalog.of(List.of()), module -> {}, (group, artifact, version) -> false);
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    Resolution resolution = resolver.resolve(manifest.build(), problems).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return resolution.graph().requests().stream().map(DependencyGraphTest::text).toList();
  }

  private static String text(DependencyGraph.Request request) {
    return request.by().map(DependencyGraph.Node::label).orElse("manifest")
        + " -> "
        + request.wanted().label()
        + request.taken().map(version -> " taken " + version).orElse("")
        + (request.cut() ? " cut" : "");
  }
}
