package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.Command;
import dev.ingot.builder.output.Packer;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  private static final String CONFIG = "receivers:\n  alpha:\n";

  @TempDir Path directory;
  private ProjectFixture project;

  @BeforeEach
  void publish() throws IOException {
    project = new ProjectFixture(directory);
    project.dist("outputs: [thin, tar.gz, zip]\ndescription: 100 % of it");
    Files.writeString(project.folder().resolve("config.yaml"), CONFIG);
    Files.writeString(project.folder().resolve("LICENSE"), "all of it");
  }

  @Test
  void aTarArchiveUnpacksToACollectorThatStarts() throws IOException {
    Command.require("tar", "nothing to unpack archives with");
    build();

    Command.run(project.target(), "tar", "-xzf", "one-1.10.tar.gz");

    Path top = project.target().resolve("one-1.10");
    assertThat(start(top.resolve("bin/one"))).isEqualTo("one 1.10 [alpha]\n");
    assertThat(names(top))
        .contains(
            "LICENSE",
            "README.md",
            "bin/one",
            "etc/config.yaml",
            "etc/environment",
            "lib/one.jar",
            "share/config.schema.json",
            "systemd/one.service");
    assertThat(top.resolve("etc/config.yaml")).hasContent(CONFIG);
    assertThat(top.resolve("lib/one.jar"))
        .hasSameBinaryContentAs(project.target().resolve("one.jar"));
  }

  @Test
  void theLauncherIsFoundThroughALink() throws IOException {
    Command.require("tar", "nothing to unpack archives with");
    build();
    Command.run(project.target(), "tar", "-xzf", "one-1.10.tar.gz");
    Path link = directory.resolve("link");
    Files.createSymbolicLink(link, project.target().resolve("one-1.10/bin/one"));

    assertThat(start(link)).isEqualTo("one 1.10 [alpha]\n");
  }

  @Test
  void aZipArchiveHasTheSameFilesAndModes() throws IOException {
    Command.require("unzip", "nothing to unpack archives with");
    Command.require("tar", "nothing to unpack archives with");
    build();
    Path one = Files.createDirectory(directory.resolve("one"));
    Path two = Files.createDirectory(directory.resolve("two"));

    Command.run(one, "unzip", "-q", project.target().resolve("one-1.10.zip").toString());
    Command.run(two, "tar", "-xzf", project.target().resolve("one-1.10.tar.gz").toString());

    assertThat(start(one.resolve("one-1.10/bin/one"))).isEqualTo("one 1.10 [alpha]\n");
    assertThat(names(one)).isEqualTo(names(two));
    assertThat(Command.run(directory, "diff", "-r", "one", "two")).isEmpty();
  }

  @Test
  void theServiceOfAnArchiveIsThatOfItsPlace() throws IOException {
    build();

    assertThat(entry("systemd/one.service"))
        .contains("\nDescription=100 %% of it\n")
        .contains("\nEnvironmentFile=-/opt/one/etc/environment\n")
        .contains("\nExecStart=/opt/one/bin/one $ONE_ARGUMENTS\n")
        .contains("\nUser=one\n")
        .contains("\nNoNewPrivileges=yes\n")
        .contains("\nProtectSystem=strict\n");
    assertThat(entry("etc/environment"))
        .contains("\nONE_ARGUMENTS=\"--config /opt/one/etc/config.yaml\"\n")
        .contains("\n#ONE_OPTS=-Xmx512m\n");
  }

  @Test
  void anEditorFindsTheSchemaInTheArchive() throws IOException {
    String line = "# yaml-language-server: $schema=";
    Files.writeString(
        project.folder().resolve("config.yaml"),
        line + "../../one.json\n" + CONFIG + "# gr\u00fcn\n");
    build();

    assertThat(entry("etc/config.yaml"))
        .isEqualTo(line + "../share/config.schema.json\n" + CONFIG + "# gr\u00fcn\n");
  }

  @Test
  void withoutAConfigurationTheArchiveCannotBeMade() throws IOException {
    Files.delete(project.folder().resolve("config.yaml"));

    assertThat(project.dist("outputs: [zip]").build(packers()))
        .hasToString(
            """
            distributions/one/manifest.yaml  OUT-001  there is no config.yaml beside the manifest, \
            and none can be made of its components
                write one: it goes into archives, packages and images\
            """);
  }

  @Test
  void theThinJarStartsAndHasNothingOfOthers() throws IOException {
    build();

    Path thin = project.target().resolve("thin");
    assertThat(Command.run(directory, java(), "-jar", thin.resolve("one-thin.jar").toString()))
        .isEqualTo("one 1.10 [alpha]\n");
    assertThat(names(thin))
        .containsExactlyInAnyOrder(
            "one-thin.jar",
            "lib/com.acme.alpha-receiver-1.0.0.jar",
            "lib/com.acme.env-provider-1.0.0.jar",
            "lib/dev.ingot.engine-0.1.0.jar",
            "lib/lib.shared-1.0.jar");
    try (ZipFile jar = new ZipFile(thin.resolve("one-thin.jar").toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("com/acme/one/Main.class", "META-INF/ingot/config.schema.json")
          .noneMatch(name -> name.startsWith("fixture/"));
    }
  }

  @Test
  void anArtifactThatIsGoneIsGoneFromTheThinJar() throws IOException {
    build();
    project.manifest(
        ProjectFixture.MANIFEST
            .replace("receivers:", "  outputs: [thin]\nreceivers: []\nnone:")
            .replace("none:\n  - maven: com.acme:alpha-receiver:1.0.0\n", ""));
    assertThat(project.build(packers()).hasErrors()).isFalse();

    assertThat(names(project.target().resolve("thin")))
        .containsExactlyInAnyOrder(
            "one-thin.jar",
            "lib/com.acme.env-provider-1.0.0.jar",
            "lib/dev.ingot.engine-0.1.0.jar");
    assertThat(project.target().resolve("one-1.10.zip")).doesNotExist();
  }

  private void build() throws IOException {
    Problems problems = project.build(packers());
    assertThat(problems.sorted()).isEmpty();
  }

  private static Packer[] packers() {
    return Packers.all(Optional.empty()).toArray(Packer[]::new);
  }

  private String entry(String path) throws IOException {
    try (ZipFile zip = new ZipFile(project.target().resolve("one-1.10.zip").toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("one-1.10/" + path)).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  /** What the launcher prints, on the Java of this test. */
  private String start(Path launcher) {
    return Command.run(
        directory,
        "env",
        "JAVA_HOME=" + System.getProperty("java.home"),
        launcher.toString(),
        "--config",
        "config.yaml");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Set<String> names(Path folder) throws IOException {
    return Digest.files(folder).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .collect(Collectors.toSet());
  }
}
