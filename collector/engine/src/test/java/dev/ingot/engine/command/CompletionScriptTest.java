package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts with the shells that there are. */
class CompletionScriptTest {
  private static final Hooks HOOKS =
      new Hooks(
          List.of(),
          List.of(new AddedCommand("bundle", "Write a bundle.", (arguments, streams) -> 0)));

  @TempDir Path folder;

  private static String script(String shell) {
    return new CompletionScript("otelcol-acme", HOOKS).of(shell).orElseThrow();
  }

  /** What a shell says to a script; the test is skipped where the shell is missing. */
  private List<String> run(String shell, String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script"), script);
    assumeThat(exists(shell)).as("%s is installed", shell).isTrue();
    Process process =
        new ProcessBuilder(shell, file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.lines().toList();
  }

  private static boolean exists(String shell) {
    try {
      return new ProcessBuilder(shell, "-c", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What bash offers for the last of the words, divided as bash divides them. */
  private List<String> bash(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("otelcol-acme"));
    all.addAll(List.of(words));
    return run(
        "bash",
        script("bash")
            + "COMP_WORDS=("
            + String.join(" ", all.stream().map(word -> "'" + word + "'").toList())
            + ")\nCOMP_CWORD="
            + words.length
            + "\n_otelcol_acme\nfor each in \"${COMPREPLY[@]}\"; do echo \"$each\"; done\n");
  }

  private static List<String> flags(CommandSpec command) {
    return command.flags().stream().map(flag -> "--" + flag.name()).toList();
  }

  @Test
  void bashCompletesEveryCommand() throws Exception {
    List<String> commands = new ArrayList<>(CommandSpec.words());
    commands.add("bundle");
    assertThat(bash("")).containsExactlyElementsOf(commands);
    assertThat(bash("co")).containsExactly("components", "config-schema", "completion");
    assertThat(bash("--config", "a.yaml", "val")).containsExactly("validate");
    assertThat(bash("help", "")).containsExactlyElementsOf(commands);
  }

  @Test
  void bashCompletesEveryFlagOfEveryCommand() throws Exception {
    assertThat(bash("-")).containsExactlyElementsOf(flags(CommandSpec.RUN));
    for (CommandSpec each : CommandSpec.values()) {
      assertThat(bash(each.word(), "--")).containsExactlyElementsOf(flags(each));
    }
    assertThat(bash("validate", "--f")).containsExactly("--feature-gates", "--format");
    assertThat(bash("bundle", "--")).isEmpty();
  }

  @Test
  void bashCompletesValues() throws Exception {
    assertThat(bash("validate", "--format", "")).containsExactly("text", "json", "sarif");
    assertThat(bash("validate", "--format", "=", "s")).containsExactly("sarif");
    assertThat(bash("validate", "--format", "=")).containsExactly("text", "json", "sarif");
    assertThat(bash("print-config", "--format", "j")).containsExactly("json");
    assertThat(bash("print-config", "--mode", "=", "un")).containsExactly("unredacted");
    assertThat(bash("completion", "")).containsExactly("bash", "zsh", "fish");
    assertThat(bash("featuregate", "service.p")).containsExactly("service.profilesSupport");
    assertThat(bash("--feature-gates", "=", "service.AllowNoPipelines,service.p"))
        .containsExactly("service.AllowNoPipelines,service.profilesSupport");
  }

  @Test
  void bashCompletesFiles() throws Exception {
    Files.createFile(folder.resolve("collector.yaml"));
    assertThat(bash("--config", "coll")).containsExactly("collector.yaml");
    assertThat(bash("validate", "--config", "=", "coll")).containsExactly("collector.yaml");
  }

  @Test
  void zshReadsItsScript() throws Exception {
    assertThat(run("zsh", "compdef() { echo \"$@\" }\n" + script("zsh")))
        .containsExactly("_otelcol_acme otelcol-acme");
  }

  @Test
  void fishCompletesCommandsFlagsAndValues() throws Exception {
    String ask =
        script("fish")
            + "complete -C 'otelcol-acme conf'\n"
            + "complete -C 'otelcol-acme validate --form'\n"
            + "complete -C 'otelcol-acme validate --format sar'\n";
    assertThat(run("fish", ask))
        .containsExactly(
            "config-schema\tPrint the JSON Schema of configurations for this collector.",
            "--format\ttext (default), or json or sarif on standard output.",
            "sarif\ttext (default), or json or sarif on standard output.");
  }

  @Test
  void allScriptsHaveAllCommandsAndFlags() {
    for (String shell : List.of("bash", "zsh", "fish")) {
      String script = script(shell);
      assertThat(script).contains(CommandSpec.words()).contains("bundle");
      for (CommandSpec each : CommandSpec.values()) {
        assertThat(script).contains(each.flags().stream().map(Flag::name).toList());
      }
    }
  }
}
