package dev.ingot.builder.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.schema.Schemas;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {
  private static final NewProject PROJECT =
      new NewProject("otelcol-acme", "com.acme.telemetry", "9.8.7");

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void everythingIsThere() throws IOException {
    List<Path> written = write(PROJECT, folder.resolve("deep/inside"));

    assertThat(problems.toString()).isEmpty();
    assertThat(written.stream().map(Path::toString))
        .containsExactly(
            ".github/workflows/collector.yml",
            ".gitignore",
            ".mvn/maven.config",
            "README.md",
            "acceptance/pom.xml",
            "acceptance/src/test/java/com/acme/telemetry/CollectorTest.java",
            "distributions/manifest.schema.json",
            "distributions/otelcol-acme/config.yaml",
            "distributions/otelcol-acme/manifest.yaml",
            "pom.xml");
    assertThat(files(folder.resolve("deep/inside"))).hasSize(written.size());
  }

  @Test
  void noPlaceIsLeftOpen() throws IOException {
    write(PROJECT, folder);

    for (Path file : files(folder)) {
      assertThat(file).content().doesNotContainPattern("@[A-Z]+@").doesNotContain("\r", "\t");
    }
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("<ingot.version>9.8.7</ingot.version>", "<groupId>com.acme.telemetry</groupId>");
  }

  @Test
  void manifestIsValidAndSaysWhichSchemaItHas() throws IOException {
    write(PROJECT, folder);
    Path file = folder.resolve("distributions/otelcol-acme/manifest.yaml");
    Manifest manifest = ManifestReader.read(file, "manifest.yaml", problems).orElseThrow();

    assertThat(problems.toString()).isEmpty();
    assertThat(manifest.distribution().name()).isEqualTo("otelcol-acme");
    assertThat(manifest.components()).hasSize(6);
    assertThat(manifest.defaultProviders()).isTrue();
    assertThat(file)
        .content()
        .startsWith("# yaml-language-server: $schema=../manifest.schema.json\n");
    assertThat(file.resolveSibling("../manifest.schema.json")).hasContent(Schemas.ofManifests());
  }

  @Test
  void configurationIsYamlAndUsesWhatTheManifestLists() throws IOException {
    write(PROJECT, folder);
    Path file = folder.resolve("distributions/otelcol-acme/config.yaml");

    assertThat(YamlReader.read("config.yaml", Files.readString(file), problems)).isPresent();
    assertThat(problems.toString()).isEmpty();
    assertThat(file)
        .content()
        .startsWith(
            "# yaml-language-server: $schema=../../generated/otelcol-acme/src/main/resources/"
                + "META-INF/ingot/config.schema.json\n");
  }

  @Test
  void pomsAreXmlAndTheTestHasItsPackage() throws Exception {
    write(PROJECT, folder);

    for (String pom : List.of("pom.xml", "acceptance/pom.xml")) {
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(pom).toFile());
    }
    assertThat(folder.resolve("acceptance/src/test/java/com/acme/telemetry/CollectorTest.java"))
        .content()
        .startsWith("package com.acme.telemetry;\n");
  }

  @Test
  void nothingIsWrittenWhenAnythingIsThere() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    Files.createSymbolicLink(folder.resolve("pom.xml"), Path.of("nowhere"));

    assertThat(write(PROJECT, folder)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            README.md  INI-001  there is such a file already, and nothing is overwritten
                choose an empty folder with -Dinto=DIR
            pom.xml  INI-001  there is such a file already, and nothing is overwritten
                choose an empty folder with -Dinto=DIR\
            """);
    assertThat(files(folder)).containsExactly(folder.resolve("README.md"));
    assertThat(folder.resolve("README.md")).hasContent("mine");
  }

  @Test
  void secondRunChangesNothing() throws IOException {
    write(PROJECT, folder);
    Files.writeString(folder.resolve("pom.xml"), "edited");

    assertThat(write(PROJECT, folder)).isEmpty();
    assertThat(problems.sorted()).hasSize(10);
    assertThat(folder.resolve("pom.xml")).hasContent("edited");
  }

  @Test
  void otherFilesOfTheFolderStay() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(write(PROJECT, folder)).hasSize(10);
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void namesThatWouldNotWorkAreToldTogether() throws IOException {
    assertThat(write(new NewProject("../up", "com.class", "1"), folder)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dgroup  INI-003  'com.class' is not a Maven group that can be a Java package
                write it as in 'com.acme.telemetry'
            -Dname  INI-002  '../up' cannot name a file and a Maven artifact
                use letters, digits, '.', '_' and '-', a letter or digit first, 100 at most\
            """);
    assertThat(files(folder)).isEmpty();
  }

  @Test
  void fileInPlaceOfTheFolderIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(write(PROJECT, file)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            file  INI-004  it is not a folder
                choose another folder with -Dinto=DIR\
            """);
  }

  @Test
  void nameThatYamlTakesForANumberIsQuoted() throws IOException {
    write(new NewProject("123", "acme", "1"), folder);
    Path file = folder.resolve("distributions/123/manifest.yaml");

    assertThat(ManifestReader.read(file, "m", problems).orElseThrow().distribution().name())
        .isEqualTo("123");
    assertThat(problems.toString()).isEmpty();
  }

  private List<Path> write(NewProject project, Path into) throws IOException {
    return project.write(
        into, Catalog.load(), file -> folder.relativize(file).toString(), problems);
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
