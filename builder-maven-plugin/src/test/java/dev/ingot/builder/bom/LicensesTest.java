package dev.ingot.builder.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.FixturePom;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicensesTest {
  private static final String MIT = licenses("The MIT License");

  @TempDir Path directory;

  @Test
  void thePomBesideTheJarSays() throws IOException {
    String two = MIT.replace("</licenses>", "") + licenses("EPL 2.0").replace("<licenses>", "");
    ResolvedArtifact artifact = published("com.acme:lib:1.0", two);

    assertThat(Licenses.of(artifact)).extracting(License::label).containsExactly("MIT", "EPL-2.0");
    assertThat(Licenses.label(Licenses.of(artifact))).isEqualTo("MIT OR EPL-2.0");
  }

  @Test
  void theNearestParentThatNamesSomeSays() throws IOException {
    published("com.acme:root:1", licenses("Apache 2.0"));
    published("com.acme:middle:2", parent("com.acme:root:1", ""));
    ResolvedArtifact artifact = published("com.acme.deep:lib:1.0", parent("com.acme:middle:2", ""));

    assertThat(Licenses.label(Licenses.of(artifact))).isEqualTo("Apache-2.0");
  }

  @Test
  void aModuleOfThisMachineInheritsFromTheFolderAbove() throws IOException {
    write("project/pom.xml", FixturePom.with("com.acme:parent:1", MIT));
    write(
        "project/lib/pom.xml",
        FixturePom.with("com.acme:lib:1", parent("com.acme:parent:1", null)));
    Path classes = Files.createDirectories(directory.resolve("project/lib/target/classes"));

    assertThat(Licenses.label(Licenses.of(artifact("com.acme:lib:1", classes)))).isEqualTo("MIT");
  }

  @Test
  void aModuleWhoseFolderAboveIsAnotherProjectInheritsNothingFromIt() throws IOException {
    write("project/pom.xml", FixturePom.with("com.acme:another:1", MIT));
    write(
        "project/lib/pom.xml",
        FixturePom.with("com.acme:lib:1", parent("com.acme:parent:1", null)));
    Path classes = Files.createDirectories(directory.resolve("project/lib/target/classes"));

    assertThat(Licenses.label(Licenses.of(artifact("com.acme:lib:1", classes))))
        .isEqualTo("unknown");
  }

  @Test
  void thePomInsideAJarSays() {
    String name = "META-INF/maven/com.acme/lib/pom.xml";
    Path jar =
        new FixtureJar()
            .add(name, FixturePom.with("com.acme:lib:1", MIT))
            .write(directory.resolve("some.jar"));

    assertThat(Licenses.label(Licenses.of(artifact("com.acme:lib:1", jar)))).isEqualTo("MIT");
  }

  @Test
  void theManifestOfTheJarSaysWhereNoPomDoes() throws IOException {
    ResolvedArtifact artifact = published("com.acme:lib:1.0", "");
    String line = "Bundle-License: Apache-2.0;link=\"https://example.org/license\"";
    new FixtureJar()
        .add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n" + line + "\r\n\r\n")
        .write(artifact.file());

    License license = Licenses.of(artifact).get(0);
    assertThat(license.label()).isEqualTo("Apache-2.0");
    assertThat(license.url()).isEqualTo("https://example.org/license");
  }

  @Test
  void noStatementAndNoPomIsUnknown() throws IOException {
    assertThat(Licenses.of(published("com.acme:lib:1.0", ""))).isEmpty();
    assertThat(Licenses.of(artifact("com.acme:lib:1", directory.resolve("none.jar")))).isEmpty();
  }

  @Test
  void aPomThatReadsOtherFilesIsNotRead() throws IOException {
    ResolvedArtifact artifact = published("com.acme:lib:1.0", "");
    Path secret = Files.writeString(directory.resolve("secret"), "MIT");
    String pom =
        "<!DOCTYPE project [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
            + FixturePom.with("com.acme:lib:1.0", licenses("&x;"));
    Files.writeString(artifact.file().resolveSibling("lib-1.0.pom"), pom);

    assertThat(Licenses.of(artifact)).isEmpty();
  }

  private ResolvedArtifact published(String coordinates, String elements) throws IOException {
    String[] part = coordinates.split(":");
    String folder = "repo/" + part[0].replace('.', '/') + "/" + part[1] + "/" + part[2] + "/";
    String base = folder + part[1] + "-" + part[2];
    write(base + ".pom", FixturePom.with(coordinates, elements));
    Path jar = new FixtureJar().add("a.txt", "a").write(directory.resolve(base + ".jar"));
    return artifact(coordinates, jar);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static ResolvedArtifact artifact(String coordinates, Path file) {
    String[] part = coordinates.split(":");
    return new ResolvedArtifact(part[0], part[1], part[2], "jar", "", file, false);
  }

  private static String licenses(String name) {
    return "<licenses><license><name>" + name + "</name></license></licenses>";
  }

  private static String parent(String coordinates, String relativePath) {
    String[] part = coordinates.split(":");
    String path = relativePath == null ? "" : "<relativePath>" + relativePath + "</relativePath>";
    return "<parent><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</parent>"
        .formatted(part[0], part[1], part[2], path);
  }
}
