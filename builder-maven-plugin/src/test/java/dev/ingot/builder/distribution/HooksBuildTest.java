package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks and libraries, from the manifest to the jar. */
class HooksBuildTest {
  private static final Catalog CATALOG = Catalog.of(List.of());
  private static final String REST =
      """
        group: com.acme
        customizers: [com.acme.hook.Defaults]
        dependencies: ['com.acme:hooks:1.0.0']
      receivers:
        - maven: com.acme:alpha-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      """;

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private FixtureRepository repository;
  private Path project;
  private Path manifest;

  @BeforeEach
  void publish() throws IOException {
    repository = new FixtureRepository(directory);
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0")
        .library(
            "com.acme:hooks:1.0.0",
            Map.of(
                "com/acme/hook/Defaults.java",
                "package com.acme.hook; public class Defaults"
                    + " implements dev.ingot.component.hook.CollectorCustomizer {}",
                "com/acme/hook/Hello.java",
                "package com.acme.hook; @dev.ingot.component.hook.CommandName("
                    + "value = \"hello\", summary = \"Says so.\") public class Hello"
                    + " implements dev.ingot.component.hook.Subcommand {}"));
    project = Files.createDirectory(directory.resolve("project"));
    manifest = project.resolve("distributions/one/manifest.yaml");
    Files.createDirectories(manifest.getParent());
  }

  @Test
  void theJarCallsTheHooks() throws Exception {
    build("dist:\n  name: one\n  version_from: file:VERSION\n  subcommands: [com.acme.hook.Hello]");

    assertThat(run(project.resolve("distributions/one/target/one.jar")))
        .isEqualTo("com.acme.hook.Defaults hello (Says so.) one 2.0.0 [alpha]\n");
  }

  @Test
  void checkSaysThatTheVersionChanged() throws Exception {
    build("dist:\n  name: one\n  version_from: file:VERSION");
    Files.writeString(manifest.resolveSibling("VERSION"), "2.1.0\n");

    build().check(prepare(), true, problems);

    assertThat(problems.toString()).contains("version changed from 2.0.0 to 2.1.0 (file:VERSION)");
  }

  @Test
  void theJarOfALibraryStartsNothing() throws Exception {
    build("dist:\n  name: one\n  type: library");

    try (JarFile jar = new JarFile(project.resolve("distributions/one/target/one.jar").toFile())) {
      assertThat(jar.getEntry("com/acme/one/Embedded.class")).isNotNull();
      assertThat(jar.getEntry("com/acme/one/Main.class")).isNull();
      assertThat(jar.getManifest().getMainAttributes().get(Attributes.Name.MAIN_CLASS)).isNull();
    }
    assertThat(project.resolve("distributions/one/target/one")).doesNotExist();
  }

  @Test
  void whatIsWrongWithAHookComesBeforeAnythingIsWritten() throws IOException {
    Files.writeString(
        manifest, "dist:\n  name: one\n  subcommands: [com.acme.hook.Defaults]\n" + REST);

    assertThat(prepare()).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.yaml:3:17  HOOK-003  'com.acme.hook.Defaults' does not \
            implement Subcommand
                let it implement dev.ingot.component.hook.Subcommand\
            """);
    assertThat(project.resolve("generated")).doesNotExist();
  }

  private void build(String dist) throws IOException {
    Files.writeString(manifest.resolveSibling("VERSION"), "2.0.0\n");
    Files.writeString(manifest, dist + "\n" + REST);
    List<Prepared> prepared = prepare();
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    build().generate(prepared, true);
    build().cast(prepare(), problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
  }

  private List<Prepared> prepare() throws IOException {
    return build().prepare(List.of(manifest), problems);
  }

  private DistributionBuild build() {
    Layout layout = new Layout(project, project.resolve("generated"));
    ResolutionSettings settings =
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, Workspace.empty());
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    return new DistributionBuild(layout, CATALOG, resolver::resolve, line -> {});
  }

  private static String run(Path jar) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-jar", jar.toString()).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return new String(output, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
