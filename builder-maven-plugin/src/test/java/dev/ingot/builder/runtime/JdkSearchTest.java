package dev.ingot.builder.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkSearchTest {
  @TempDir private Path folder;

  @Test
  void theNewestJdkIsTaken() throws IOException {
    List<Path> homes = List.of(jdk("21.0.9"), jdk("25.0.3"), jdk("25.0.10"), jdk("17.0.15"));

    assertThat(new JdkSearch(Optional.empty(), homes).find())
        .contains(new Jdk(homes.get(2), "25.0.10", "Linux", "x86_64", "gnu"));
  }

  @Test
  void theChosenJdkIsTaken() throws IOException {
    Path chosen = jdk("17.0.15");

    assertThat(new JdkSearch(Optional.of(chosen), List.of(jdk("25.0.3"))).find())
        .get()
        .extracting(Jdk::home, Jdk::feature)
        .containsExactly(chosen, 17);
  }

  @Test
  void whatIsNoJdkOrTooOldDoesNotCount() throws IOException {
    Path withoutTools = jdk("26");
    Files.delete(withoutTools.resolve("bin/jlink"));
    Path withoutVersion = jdk("27");
    Files.writeString(withoutVersion.resolve("release"), "OS_NAME=\"Linux\"\n");
    Path withoutRelease = jdk("28");
    Files.delete(withoutRelease.resolve("release"));

    assertThat(
            new JdkSearch(
                    Optional.empty(),
                    List.of(withoutTools, withoutVersion, withoutRelease, jdk("11.0.2"), folder))
                .find())
        .isEmpty();
  }

  @Test
  void variablesAndToolchainsNameFolders() throws IOException {
    assertThat(
            JdkSearch.variables(
                Map.of(
                    "JAVA_HOME", "/a",
                    "JAVA_HOME_25_X64", "/b",
                    "JAVA25_HOME", "/c",
                    "JAVA_OPTS", "-x",
                    "MAVEN_HOME", "/m")))
        .containsExactly(Path.of("/a"), Path.of("/b"), Path.of("/c"));
    Path file = folder.resolve("toolchains.xml");
    assertThat(JdkSearch.toolchains(file)).isEmpty();
    Files.writeString(file, "<x><jdkHome>\n /d </jdkHome><jdkHome>/e</jdkHome></x>");
    assertThat(JdkSearch.toolchains(file)).containsExactly(Path.of("/d"), Path.of("/e"));
  }

  private Path jdk(String version) throws IOException {
    return new FakeJdk(folder.resolve(version)).version(version).home();
  }
}
