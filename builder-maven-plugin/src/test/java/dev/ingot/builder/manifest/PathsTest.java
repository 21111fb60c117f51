package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a manifest may name, at every place where it names one. */
class PathsTest {
  private static final String LEAVES =
      "    give a path below the folder that has .git or .mvn, or publish the artifact and give its"
          + " coordinates";
  private static final String LINKED = "    give the path that the link leads to";

  @TempDir Path outside;

  private Path project;
  private Path folder;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(outside.resolve("project"));
    folder = Files.createDirectories(project.resolve("distributions/one"));
    Files.createDirectories(project.resolve("acme"));
    Files.createDirectories(outside.resolve("secret"));
    Files.writeString(outside.resolve("shared.yaml"), "replaces: []\n");
    Files.writeString(outside.resolve("VERSION"), "1.0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".git", ".mvn"})
  void pathsWithinTheProjectAreFine(String mark) throws IOException {
    Files.createDirectory(project.resolve(mark));

    assertThat(path("../../acme").clean().components().get(0).path())
        .contains(project.resolve("acme"));
    assertThat(path(project.resolve("acme").toString()).clean().components()).hasSize(1);
  }

  @Test
  void everyPathThatLeavesTheProjectIsRefused() throws IOException {
    Files.writeString(project.resolve(".git"), "gitdir: elsewhere\n");

    read(
            "dist:",
            "  version_from: file:../../../VERSION",
            "  dependencies: [{maven: 'c:d:1', path: ../../../secret}]",
            "exporters: [{maven: 'a:b:1', path: ../../../secret}]",
            "replaces: ['e:f => ../../../secret']",
            "include: [../../../shared.yaml]",
            "processors: [{maven: 'a:c:1', path: ../../../none}]",
            "receivers: [{maven: 'a:d:1', path: '" + outside.resolve("secret") + "'}]")
        .refused(
            "m.yaml:2:17  MAN-042  'dist.version_from' leaves the project: '../../../VERSION'",
            LEAVES,
            "m.yaml:3:41  MAN-042  'dist.dependencies[0].path' leaves the project:"
                + " '../../../secret'",
            LEAVES,
            "m.yaml:4:36  MAN-042  'exporters[0].path' leaves the project: '../../../secret'",
            LEAVES,
            "m.yaml:5:12  MAN-042  'replaces[0]' leaves the project: '../../../secret'",
            LEAVES,
            "m.yaml:6:11  MAN-042  'include[0]' leaves the project: '../../../shared.yaml'",
            LEAVES,
            "m.yaml:7:37  MAN-042  'processors[0].path' leaves the project: '../../../none'",
            LEAVES,
            "m.yaml:8:36  MAN-042  'receivers[0].path' leaves the project: '"
                + outside.resolve("secret")
                + "'",
            LEAVES);
  }

  @Test
  void theNearestRepositoryIsTheProject() throws IOException {
    Files.createDirectory(outside.resolve(".git"));
    assertThat(path("../../../secret").clean().components()).hasSize(1);

    Files.createDirectory(project.resolve(".mvn"));
    assertThat(path("../../../secret").clean().components()).hasSize(1);

    Files.createDirectory(project.resolve(".git"));
    path("../../../secret").refusedWith("MAN-042");
  }

  @Test
  void symbolicLinksAreRefused() throws IOException {
    Files.createDirectory(project.resolve(".git"));
    link(project.resolve("link"), outside.resolve("secret"));
    link(project.resolve("up"), outside);
    Files.createDirectory(outside.resolve("secret/deep"));

    path("../../link")
        .refused(
            "m.yaml:1:36  MAN-043  'exporters[0].path' is reached by a symbolic link: '../../link'",
            LINKED);
    path("../../link/deep").refusedWith("MAN-043");
    path("../../up/secret/deep").refusedWith("MAN-043");
    read("exporters: [{maven: 'a:b:1'}]", "include: [../../up/shared.yaml]").refusedWith("MAN-043");
  }

  @Test
  void linkThatLeadsNowhereDoesNotExist() throws IOException {
    link(folder.resolve("link"), outside.resolve("none"));

    path("./link").refusedWith("MAN-019");
  }

  @Test
  void aProjectThatIsLinkedItselfIsFine() throws IOException {
    Files.createDirectory(project.resolve(".git"));
    link(outside.resolve("other"), project);
    folder = outside.resolve("other/distributions/one");

    assertThat(path("../../acme").clean().components()).hasSize(1);
  }

  @Test
  void devicesAreNotRead() {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "there is no endless file");

    read("exporters: [{maven: 'a:b:1'}]", "include: [/dev/zero]").refusedWith("MAN-001");
    read("exporters: [{maven: 'a:b:1'}]", "dist: {version_from: 'file:/dev/zero'}")
        .refused(
            "m.yaml:2:22  MAN-041  'file:/dev/zero' gives no version: it is no ordinary file",
            "    mend that, or give 'dist.version'");
  }

  @Test
  void aliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String nine = ("*a" + (i - 1) + ", ").repeat(9);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, nine.substring(0, nine.length() - 2)));
    }

    read(bomb + "receivers: *a8").refusedWith("YAML-004");
  }

  private Reading path(String path) {
    return read("exporters: [{maven: 'a:b:1', path: '" + path + "'}]");
  }

  private Reading read(String... lines) {
    return Reading.of(folder, lines);
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException none) {
      assumeTrue(false, "there are no symbolic links here");
    }
  }
}
