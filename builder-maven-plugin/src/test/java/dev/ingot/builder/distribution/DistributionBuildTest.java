package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionBuildTest {
  private static final String ONE =
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

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private final List<String> progress = new ArrayList<>();
  private FixtureRepository repository;
  private Path project;

  @BeforeEach
  void publish() throws IOException {
    repository = new FixtureRepository(directory);
    repository.jar("lib:shared:1.0").jar("lib:hidden:1.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:shared:1.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.1.0", "lib:shared:1.0")
        .receiver("beta", "com.acme:beta-receiver:1.0.0", "lib:hidden:1.0");
    project = Files.createDirectory(directory.resolve("project"));
  }

  @Test
  void oneRunWritesModuleListAndLock() throws IOException {
    manifest("one", ONE);

    generate();

    assertThat(names(project))
        .contains(
            "distributions/one/manifest.lock",
            "generated/one/pom.xml",
            "generated/one/inputs.json",
            "generated/one/src/main/java/com/acme/one/Main.java",
            "generated/pom.xml");
    assertThat(project.resolve("distributions/one/manifest.lock"))
        .content()
        .containsPattern("\ncom.acme:alpha-receiver:jar:1.0.0 sha256=[0-9a-f]{64}\n");
    assertThat(project.resolve("generated/pom.xml"))
        .content()
        .contains("    <module>one</module>\n  </modules>");
    assertThat(progress)
        .containsExactly(
            "one: 2 components, 4 artifacts",
            "generated/one: wrote 7 files, deleted 0",
            "distributions/one/manifest.lock: written",
            "generated/pom.xml: written");
  }

  @Test
  void aSecondRunTouchesNothing() throws IOException {
    manifest("one", ONE);
    generate();
    Map<String, Object> before = state();
    progress.clear();

    generate();

    assertThat(state()).isEqualTo(before);
    assertThat(progress).containsExactly("one: 2 components, 4 artifacts", "generated/one: fresh");
  }

  @Test
  void theJarRunsAndHasNothingThatIsNotListed() throws Exception {
    manifest("one", ONE);
    generate();
    cast();

    Path jar = project.resolve("distributions/one/target/one.jar");
    assertThat(run(jar)).isEqualTo("one 1.10 [alpha]\n");
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .contains("fixture/alpha/Factory.class", "lib/shared.txt", "com/acme/one/Main.class")
          .contains("META-INF/ingot/config.schema.json")
          .contains("META-INF/ingot/components/receiver/alpha.json")
          .noneMatch(name -> name.startsWith("fixture/beta"))
          .noneMatch(name -> name.startsWith("dev/ingot/builder"))
          .doesNotContain("lib/hidden.txt", "META-INF/ingot/schemas/receiver/alpha.json");
    }
    assertThat(project.resolve("distributions/one/target/one-sizes.txt"))
        .content()
        .contains("com.acme:alpha-receiver:1.0.0  (component)")
        .contains("dev.ingot:engine:0.1.0\n");
  }

  @Test
  void theJarHasTheSameBytesAgain() throws IOException {
    manifest("one", ONE);
    generate();
    Path jar = project.resolve("distributions/one/target/one.jar");
    cast();
    byte[] first = Files.readAllBytes(jar);
    Files.delete(jar);

    cast();

    assertThat(Files.readAllBytes(jar)).isEqualTo(first);
  }

  @Test
  void aNewlyListedComponentNeedsOneRun() throws Exception {
    manifest("one", ONE);
    generate();
    manifest("one", ONE.replace("providers", "  - maven: com.acme:beta-receiver:1.0.0\nproviders"));

    generate();
    cast();

    assertThat(run(project.resolve("distributions/one/target/one.jar")))
        .isEqualTo("one 1.10 [alpha, beta]\n");
  }

  @Test
  void anErrorInOneManifestIsFoundBeforeAnythingIsWritten() throws IOException {
    manifest("one", ONE);
    manifest("two", ONE.replace("name: one", "name: two").replace("alpha", "absent"));

    prepare();

    assertThat(problems)
        .hasToString(
            """
            distributions/two/manifest.yaml:6:5  RES-002  cannot get \
            com.acme:absent-receiver:1.0.0
                check the coordinates, the repositories of your Maven settings, and the network""");
  }

  @Test
  void twoDistributionsOfOneNameAreAProblem() throws IOException {
    manifest("one", ONE);
    manifest("uno", ONE);

    prepare();

    assertThat(problems)
        .hasToString(
            """
            distributions/uno/manifest.yaml  DST-002  the name 'one' is taken by \
            distributions/one/manifest.yaml
                give one of them another dist.name""");
  }

  @Test
  void aFolderWithoutManifestsIsAProblem() throws IOException {
    Files.createDirectories(project.resolve("distributions/empty"));

    prepare();

    assertThat(problems)
        .hasToString(
            """
            distributions  DST-001  no folder here has a manifest.yaml
                make one, or name a manifest with -Dmanifest=FILE""");
  }

  @Test
  void whatIsFreshPassesTheCheck() throws IOException {
    manifest("one", ONE);
    generate();

    assertThat(build().check(prepare(), true, problems)).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void theCheckSaysWhatIsStaleAndWhyAndWritesNothing() throws IOException {
    manifest("one", ONE);
    generate();
    Path main = project.resolve("generated/one/src/main/java/com/acme/one/Main.java");
    Files.writeString(main, Files.readString(main).replace("Starts", "Stops"));
    Files.writeString(project.resolve("generated/one/notes.txt"), "mine");
    Map<String, Object> before = state();

    List<String> details = build().check(prepare(), true, problems);

    assertThat(problems)
        .hasToString(
            """
            generated/one/notes.txt  DST-004  stray: not written by the builder, which leaves it \
            alone; move it elsewhere
                run 'mvn generate-distro' and commit what it writes
            generated/one/src/main/java/com/acme/one/Main.java  DST-004  stale: edited by hand
                run 'mvn generate-distro' and commit what it writes""");
    assertThat(details)
        .startsWith("generated/one/src/main/java/com/acme/one/Main.java")
        .contains("- * Stops the collector.", "+ * Starts the collector.");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void theCheckComparesTheLock() throws IOException {
    manifest("one", ONE);
    generate();
    manifest("one", ONE.replace("alpha-receiver:1.0.0", "alpha-receiver:1.1.0"));

    build().check(prepare(), true, problems);

    assertThat(problems.sorted())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .hasToString(
                        """
                        distributions/one/manifest.lock  DST-005  stale: - \
                        com.acme:alpha-receiver:jar:1.0.0, + com.acme:alpha-receiver:jar:1.1.0
                            run 'mvn generate-distro' and commit what it writes"""));
  }

  @Test
  void beforeTheFirstRunTheCheckSaysWhatIsMissing() throws IOException {
    manifest("one", ONE);

    build().check(prepare(), true, problems);

    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  DST-005  there is no lock yet
                run 'mvn generate-distro' and commit what it writes
            generated/one  DST-003  there is no generated module yet
                run 'mvn generate-distro' and commit what it writes
            generated/pom.xml  DST-006  stale: it has to list the modules one
                run 'mvn generate-distro' and commit what it writes""");
  }

  @Test
  void changedBytesOfAnArtifactAreRefused() throws IOException {
    manifest("one", ONE);
    generate();
    Path lock = project.resolve("distributions/one/manifest.lock");
    Files.writeString(
        lock,
        Files.readString(lock)
            .replaceFirst("(lib:shared:jar:1.0 sha256=)[0-9a-f]{64}", "$1" + "0".repeat(64)));

    prepare();

    assertThat(problems.toString())
        .startsWith(
            "distributions/one/manifest.lock  LCK-002  the bytes of lib:shared:jar:1.0 changed: "
                + "sha256 "
                + "0".repeat(64)
                + " is locked, ");
  }

  @Test
  void theModuleOfADeletedManifestGoesButForForeignFiles() throws IOException {
    manifest("one", ONE);
    manifest("two", ONE.replace("name: one", "name: two"));
    generate();
    Files.delete(project.resolve("distributions/two/manifest.yaml"));
    Files.writeString(project.resolve("generated/two/mine.txt"), "mine");
    build().check(prepare(), true, problems);
    assertThat(problems.toString())
        .contains("generated/two  DST-007  stray: no manifest has this name");

    build().generate(prepare(), true);

    assertThat(names(project.resolve("generated/two"))).containsExactly("mine.txt");
    assertThat(project.resolve("generated/pom.xml")).content().doesNotContain("two");
  }

  @Test
  void aRunForOneManifestKeepsTheOthers() throws IOException {
    manifest("one", ONE);
    manifest("two", ONE.replace("name: one", "name: two"));
    generate();
    Map<String, Object> before = state();

    Path one = project.resolve("distributions/one/manifest.yaml");
    build().generate(build().prepare(List.of(one), problems), false);

    assertThat(state()).isEqualTo(before);
  }

  @Test
  void sourcesThatDoNotCompileAreAProblemWithItsPlace() throws IOException {
    manifest("one", ONE);
    generate();
    Path main = project.resolve("generated/one/src/main/java/com/acme/one/Main.java");
    Files.writeString(main, "package com.acme.one;\nclass Main {\n");

    build().cast(prepare(), problems);

    assertThat(problems)
        .hasToString(
            """
            generated/one/src/main/java/com/acme/one/Main.java:2:13  CMP-002  reached end of file \
            while parsing
                if the sources are stale or edited, run 'mvn generate-distro'""");
    assertThat(project.resolve("distributions/one/target/one.jar")).doesNotExist();
  }

  @Test
  void castingBeforeGeneratingIsAProblem() throws IOException {
    manifest("one", ONE);

    build().cast(prepare(), problems);

    assertThat(problems)
        .hasToString(
            """
            generated/one/src/main/java  DST-003  there is no generated module yet
                run 'mvn generate-distro' and commit what it writes""");
  }

  private void manifest(String folder, String text) throws IOException {
    Path file = project.resolve("distributions").resolve(folder).resolve("manifest.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void generate() throws IOException {
    List<Prepared> prepared = prepare();
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    build().generate(prepared, true);
  }

  private void cast() throws IOException {
    build().cast(prepare(), problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
  }

  private List<Prepared> prepare() throws IOException {
    List<Path> manifests =
        ManifestFiles.below(project.resolve("distributions"), layout(), problems);
    return build().prepare(manifests, problems);
  }

  private DistributionBuild build() {
    ResolutionSettings settings =
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, Workspace.empty());
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings);
    return new DistributionBuild(layout(), CATALOG, resolver::resolve, progress::add);
  }

  private Layout layout() {
    return new Layout(project, project.resolve("generated"));
  }

  /** The content and time of every file that is checked in. */
  private Map<String, Object> state() throws IOException {
    Map<String, Object> state = new TreeMap<>();
    for (String name : names(project)) {
      Path file = project.resolve(name);
      state.put(name, Files.readString(file) + Files.getLastModifiedTime(file));
    }
    return state;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static String run(Path jar) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-jar", jar.toString()).redirectErrorStream(true).start();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    assertThat(process.waitFor()).isZero();
    return output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
