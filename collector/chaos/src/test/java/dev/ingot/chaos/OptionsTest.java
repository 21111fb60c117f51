package dev.ingot.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.chaos.scenario.Theatre.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @Test
  void withoutOptionsEverythingRunsOnTheBuiltJar() {
    Options options = Options.parse(List.of());
    assertThat(options.choice()).isEqualTo(new Choice(false, Set.of(), Set.of()));
    assertThat(options.ours())
        .endsWith("-jar", "distributions/otelcol-core/target/otelcol-core.jar");
    assertThat(options.peer()).isEmpty();
  }

  @Test
  void scenariosLayoutsAndProgramsAreChosen() {
    Options options =
        Options.parse(
            List.of(
                "--short",
                "--only",
                "kill,stop",
                "--layouts",
                "memory;memory, batch",
                "--jar",
                "x.jar",
                "--go",
                "otelcol"));
    assertThat(options.choice())
        .isEqualTo(new Choice(true, Set.of("kill", "stop"), Set.of("memory", "memory, batch")));
    assertThat(options.ours()).endsWith("x.jar");
    assertThat(options.peer()).containsExactly("otelcol");
  }

  @Test
  void wrongOptionsAreNamedWithTheUsage() {
    assertThatThrownBy(() -> Options.parse(List.of("--shrt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown option --shrt\n" + Options.USAGE);
    assertThatThrownBy(() -> Options.parse(List.of("--only")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--only needs a value\n" + Options.USAGE);
    assertThatThrownBy(() -> Options.parse(List.of("--memory", "soon")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--memory needs seconds, not soon\n" + Options.USAGE);
  }

  @Test
  void helpIsSeenAmongOtherOptions() {
    assertThat(Options.asksForHelp(List.of("--short", "--help"))).isTrue();
    assertThat(Options.asksForHelp(List.of("-h"))).isTrue();
    assertThat(Options.asksForHelp(List.of("--short"))).isFalse();
    assertThat(Options.USAGE).contains("--short", "--layouts", "--help");
  }

  @Test
  void overloadHasItsDurationAndASmallHeapOrTheLauncher(@TempDir Path folder) throws Exception {
    Path jar = Files.createFile(folder.resolve("otelcol.jar"));
    Options options = Options.parse(List.of("--memory", "30", "--write", "--jar", jar.toString()));
    assertThat(options.overloadSeconds()).isEqualTo(30);
    assertThat(options.writes()).isTrue();
    assertThat(options.smallCollector(true)).contains("-Xmx96m", jar.toString());
    Path launcher = Files.createFile(folder.resolve("otelcol"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(options.smallCollector(true)).containsExactly(launcher.toString());
    assertThat(options.smallCollector(false)).contains("-Xmx96m");
  }
}
