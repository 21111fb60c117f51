package dev.ingot.builder.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.About;
import dev.ingot.builder.manifest.HookDependency;
import dev.ingot.builder.manifest.Hooks;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.manifest.Policy;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Artifacts that come in because they hold hooks. */
class HookDependencyTest {
  @TempDir Path directory;

  private ResolveCase acme;

  @BeforeEach
  void publish() {
    acme = new ResolveCase(directory);
    acme.repository
        .component(ComponentKind.RECEIVER, "one", "acme:one:1.0", "lib:base:1.0")
        .jar("acme:hooks:1.0", "lib:base:1.1")
        .jar("lib:base:1.0")
        .jar("lib:base:1.1");
  }

  @Test
  void theyComeWithWhatTheyNeedAndAreNoComponents() {
    Resolution resolution = resolve(Optional.empty());

    assertThat(acme.problems.hasErrors()).as(acme.problems.toString()).isFalse();
    assertThat(ResolveCase.labels(resolution))
        .containsExactly(
            "acme:hooks:1.0", "acme:one:1.0", "dev.ingot:engine:0.1.0", "lib:base:1.1");
    assertThat(resolution.components()).hasSize(1);
    assertThat(resolution.complete()).isTrue();
  }

  @Test
  void aPathGivesTheJar() {
    Path jar = new FixtureJar().add("x", "x").write(directory.resolve("hooks.jar"));

    Resolution resolution = resolve(Optional.of(jar));

    assertThat(resolution.artifacts().get(0).workspace()).isTrue();
    assertThat(resolution.artifacts().get(0).file()).isEqualTo(jar);
  }

  @Test
  void oneThatCannotBeHadIsAProblemAtItsEntry() {
    Manifest manifest = manifest("acme:none:1.0", Optional.empty());

    Resolution resolution = acme.resolver().resolve(manifest, acme.problems).orElseThrow();

    assertThat(resolution.complete()).isFalse();
    assertThat(acme.problems.sorted())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith("manifest.yaml:9:7  RES-002  cannot get acme:none:1.0"));
  }

  private Resolution resolve(Optional<Path> path) {
    return acme.resolver().resolve(manifest("acme:hooks:1.0", path), acme.problems).orElseThrow();
  }

  private Manifest manifest(String coordinates, Optional<Path> path) {
    Location place = new Location("manifest.yaml", 9, 7);
    HookDependency dependency = new HookDependency(Manifests.coordinates(coordinates), path, place);
    Hooks hooks = new Hooks(List.of(), List.of(), List.of(dependency));
    return Manifests.with(
        acme.list(ComponentKind.RECEIVER, "acme:one:1.0").build(),
        new Options(new TreeSet<>(), false, About.NOTHING, Policy.NONE, hooks, Optional.empty()));
  }
}
