package dev.ingot.builder.resolve;

import static dev.ingot.builder.resolve.ResolveCase.labels;
import static dev.ingot.builder.resolve.ResolveCase.other;
import static dev.ingot.builder.resolve.ResolveCase.version;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.FixturePom;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.ReplacementTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of replacement reaches what is three steps away, and is told of. */
class ReplacedTest {
  @TempDir Path directory;
  private ResolveCase it;

  @BeforeEach
  void publish() {
    it = new ResolveCase(directory);
    it.repository
        .component(RECEIVER, "one", "acme:one:1.0", "lib:near:1.0")
        .jar("lib:near:1.0", "lib:middle:1.0")
        .jar("lib:middle:1.0", "lib:far:1.0")
        .jar("lib:far:1.0", "lib:last:1.0")
        .jar("lib:far:1.1", "lib:last:1.0")
        .jar("lib:last:1.0")
        .jar("fork:far:7.0", "lib:last:1.0");
  }

  @Test
  void aVersion() {
    Resolution resolution = it.resolve(one().replace("lib:far", version("1.1")));

    assertThat(labels(resolution)).contains("lib:far:1.1", "lib:last:1.0");
    assertThat(replaced(resolution)).isEqualTo("lib:far:1.1 for lib:far");
    assertThat(resolution.graph().of("lib:far"))
        .containsExactly(demand("lib:middle:1.0", "lib:far", "1.0", "lib:far:1.1"));
  }

  @Test
  void anotherArtifact() {
    Resolution resolution = it.resolve(one().replace("lib:far", other("fork:far:7.0")));

    assertThat(labels(resolution)).contains("fork:far:7.0").doesNotContain("lib:far:1.0");
    assertThat(replaced(resolution)).isEqualTo("fork:far:7.0 for lib:far");
    assertThat(resolution.graph().of("lib:far"))
        .containsExactly(demand("lib:middle:1.0", "lib:far", "1.0", "fork:far:7.0"));
  }

  @Test
  void aJar() {
    Path jar =
        new FixtureJar()
            .add("META-INF/maven/lib/far/pom.xml", FixturePom.of("lib:far:9"))
            .write(directory.resolve("far.jar"));

    Resolution resolution = it.resolve(one().replace("lib:far", local(jar)));

    assertThat(labels(resolution)).contains("lib:far:1.0").doesNotContain("lib:last:1.0");
    assertThat(replaced(resolution)).isEqualTo("lib:far:1.0 for lib:far");
    assertThat(resolution.replaced().get(0).artifact().file()).isEqualTo(jar);
  }

  @Test
  void aModule() throws IOException {
    Path module = Files.createDirectory(directory.resolve("far"));
    Files.writeString(module.resolve("pom.xml"), FixturePom.of("lib:far:9", "lib:last:1.0"));
    Path jar = new FixtureJar().add("x", "x").write(module.resolve("target/far-9.jar"));

    Resolution resolution = it.resolve(one().replace("lib:far", local(module)));

    assertThat(labels(resolution)).contains("lib:far:1.0", "lib:last:1.0");
    assertThat(resolution.replaced().get(0).artifact().file()).isEqualTo(jar);
    assertThat(resolution.replacedBy(resolution.engine())).isEmpty();
  }

  @Test
  void anExcludedArtifactIsAskedForAndNotTaken() {
    Resolution resolution = it.resolve(one().exclude("lib:far"));

    assertThat(resolution.graph().of("lib:far"))
        .extracting(Demand::taken)
        .containsExactly(Optional.empty());
    assertThat(resolution.replaced()).isEmpty();
  }

  @Test
  void noneOfThemMayBeWithoutEffect() throws IOException {
    Path jar = new FixtureJar().add("x", "x").write(directory.resolve("x.jar"));
    Path module = Files.createDirectory(directory.resolve("module"));
    Files.writeString(module.resolve("pom.xml"), FixturePom.of("lib:naught:1"));
    new FixtureJar().add("x", "x").write(module.resolve("target/naught-1.jar"));

    it.fail(
        one()
            .replace("lib:none", version("1.0"))
            .replace("lib:nil", other("fork:far:7.0"))
            .replace("lib:nothing", local(jar))
            .replace("lib:naught", local(module))
            .replace("lib:far", version("1.0")));

    assertThat(it.problems.sorted())
        .filteredOn(problem -> problem.code().equals("RES-004"))
        .extracting(problem -> problem.location().line() + " " + problem.message())
        .containsExactly(
            "2 nothing here depends on 'lib:none', which is replaced",
            "3 nothing here depends on 'lib:nil', which is replaced",
            "4 nothing here depends on 'lib:nothing', which is replaced",
            "5 nothing here depends on 'lib:naught', which is replaced",
            "6 everything here asks for 'lib:far' in version 1.0 already, so replacing it changes"
                + " nothing");
  }

  @Test
  void anIncludedOneWithoutEffectReplacesNothing() {
    Resolution resolution = it.resolve(one().replaceIncluded("lib:far", version("1.0")));

    assertThat(resolution.replaced()).isEmpty();
  }

  private Manifests one() {
    return it.list(RECEIVER, "acme:one:1.0");
  }

  private static ReplacementTarget local(Path path) {
    return new ReplacementTarget.Local(path);
  }

  private static Demand demand(String by, String module, String version, String taken) {
    return new Demand(Optional.of(by), module, version, Optional.of(taken));
  }

  private static String replaced(Resolution resolution) {
    assertThat(resolution.replaced()).hasSize(1);
    Replaced only = resolution.replaced().get(0);
    assertThat(resolution.replacedBy(only.artifact())).containsExactly(only);
    return only.artifact().label() + " for " + only.module();
  }
}
