package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a version comes from, and what is said when there is none. */
class VersionFromTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("RELEASE", "1.4.0", "EMPTY", "", "ODD", "1 2");

  @TempDir Path project;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(project.resolve("distributions/one"));
  }

  @Test
  void environmentVariable() {
    Manifest manifest = read("env:RELEASE").clean();

    assertThat(manifest.distribution().version()).isEqualTo("1.4.0");
    assertThat(manifest.options().versionFrom())
        .contains(new VersionSource.Environment("env:RELEASE", "RELEASE"));
  }

  @Test
  void firstLineOfAFile() throws IOException {
    Path file = Files.writeString(project.resolve("VERSION"), "2.0.0 \r\nnot this\n");

    Manifest manifest = read("file:../../VERSION").clean();

    assertThat(manifest.distribution().version()).isEqualTo("2.0.0");
    assertThat(manifest.options().versionFrom())
        .contains(new VersionSource.FirstLine("file:../../VERSION", file));
  }

  @Test
  void nearestPom() throws IOException {
    pom(project, "<version>3.0.0</version>");
    assertThat(version()).isEqualTo("3.0.0");

    pom(folder.getParent(), "<parent><version>4.0.0</version></parent>");
    assertThat(version()).isEqualTo("4.0.0");

    pom(folder, "<version> 5.0.0 </version><parent><version>4.0.0</version></parent>");
    assertThat(version()).isEqualTo("5.0.0");
  }

  @Test
  void propertiesOfTheSamePomCount() throws IOException {
    pom(
        project,
        "<version>${base}-${kind}</version><properties><base>1.${minor}</base><minor>7</minor>"
            + "<kind>$1</kind></properties>");
    refusedAs("is not a version: '1.7-$1'");

    pom(project, "<version>1.${minor}</version><properties><minor>7</minor></properties>");
    assertThat(version()).isEqualTo("1.7");
  }

  @Test
  void versionsElsewhereInThePomAreOthers() throws IOException {
    pom(project, "<dependencies><dependency><version>9</version></dependency></dependencies>");

    refusedAs("'pom' gives no version: the nearest pom.xml has no version");
  }

  @Test
  void pomsThatGiveNoVersion() throws IOException {
    refusedAs("'pom' gives no version: there is no pom.xml in its folder or above");

    pom(project, "<version>${revision}</version>");
    refusedAs("'pom' gives no version: the version of the nearest pom.xml is '${revision}'");

    pom(project, "<version>${a}</version><properties><a>${a}</a></properties>");
    refusedAs("'pom' gives no version: the version of the nearest pom.xml is '${a}'");

    Files.writeString(project.resolve("pom.xml"), "no XML");
    refusedAs("'pom' gives no version: the nearest pom.xml cannot be read");
  }

  @Test
  void pomIsReadWithoutEntities() throws IOException {
    Files.writeString(project.resolve("secret"), "1.0");
    Files.writeString(
        project.resolve("pom.xml"),
        "<!DOCTYPE project [<!ENTITY x SYSTEM '"
            + project.resolve("secret").toUri()
            + "'>]>"
            + "<project><version>&x;</version></project>");

    refusedAs("'pom' gives no version: the nearest pom.xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "env:UNSET | 'env:UNSET' gives no version: the environment variable is not set",
        "env:EMPTY | 'env:EMPTY' gives no version: the environment variable is not set",
        "env:ODD | 'dist.version_from' is not a version: '1 2'",
        "file:empty | 'file:empty' gives no version: the first line is empty",
        "file:binary | 'file:binary' gives no version: it is not UTF-8",
        "file:folder | 'file:folder' gives no version: it is no ordinary file",
        "file:none | 'dist.version_from' does not exist: 'none'",
      })
  void placesWithoutAVersion(String source, String message) throws IOException {
    Files.writeString(folder.resolve("empty"), "\n1.0\n");
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0x31});
    Files.createDirectory(folder.resolve("folder"));

    assertThat(read(source).problems().sorted())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).isEqualTo(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pom", "git", "file:", "env:", "env:A-B", "env", "http://x"})
  void otherSources(String source) {
    read(source)
        .refused(
            "m.yaml:2:22  MAN-040  'dist.version_from' does not say where the version comes from: '"
                + source
                + "'",
            "    write 'pom', 'file:' and a path, or 'env:' and the name of an environment"
                + " variable");
  }

  @Test
  void whatFailedSaysTheNextStep() {
    read("env:UNSET")
        .refused(
            "m.yaml:2:22  MAN-041  'env:UNSET' gives no version: the environment variable is not"
                + " set",
            "    mend that, or give 'dist.version'");
  }

  @Test
  void oneOfTheTwoMustGo() {
    read("env:RELEASE', version: '1.0")
        .refused(
            "m.yaml:2:8  MAN-039  'dist.version' and 'dist.version_from' both say what the version"
                + " is",
            "    remove one of the two");
  }

  private String version() {
    return read("pom").clean().distribution().version();
  }

  private void refusedAs(String part) {
    assertThat(read("pom").problems().sorted())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(part));
  }

  private static void pom(Path folder, String content) throws IOException {
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project xmlns='http://maven.apache.org/POM/4.0.0'>" + content + "</project>");
  }

  private Reading read(String source) {
    try {
      Path file =
          Files.writeString(
              folder.resolve("m.yaml"),
              "receivers: [{maven: 'a:b:1'}]\ndist: {version_from: '" + source + "'}\n");
      Problems problems = new Problems();
      Optional<Manifest> manifest =
          ManifestReader.read(
              file, "m.yaml", name -> Optional.ofNullable(ENVIRONMENT.get(name)), problems);
      return new Reading(manifest, problems);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
