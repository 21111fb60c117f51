package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are no configuration, given to the built jar: each is one clear problem with its
 * place.
 */
class BadConfigIT {

  @TempDir Path folder;

  private String refused(String name, byte[] content) throws Exception {
    Path file = Files.write(folder.resolve(name), content);
    return refused(file.toString());
  }

  private static String refused(String uri) throws Exception {
    try (CollectorProcess collector =
        CollectorProcess.start("otelcol-core", "validate", "--config", uri)) {
      assertThat(collector.exitCode()).isOne();
      assertThat(collector.errors()).doesNotContain("Exception", "internal error", "\tat ");
      return collector.errors();
    }
  }

  private String place(String name, int line, int column) {
    return folder.resolve(name) + ":" + line + ":" + column;
  }

  @Test
  void aTabIsShown() throws Exception {
    assertThat(refused("tab.yaml", "receivers:\n\totlp:\n".getBytes()))
        .isEqualTo(
            place("tab.yaml", 2, 1)
                + "  YAML-007  a tab cannot indent YAML\n    indent with spaces");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    byte[] bytes = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 1, 2, 3};
    String file = folder.resolve("Main.class").toString();
    assertThat(refused("Main.class", bytes))
        .isEqualTo(
            file
                + "  CFG-104  cannot retrieve the configuration: unable to read the file file:"
                + file
                + ": read "
                + file
                + ": not valid UTF-8\n    check the --config value");
  }

  @Test
  void tenMegabytesAreTooMany() throws Exception {
    String line = "# " + "x".repeat(97) + "\n";
    String file = folder.resolve("large.yaml").toString();
    assertThat(refused("large.yaml", line.repeat(10 * 10_485).getBytes()))
        .isEqualTo(
            file
                + "  YAML-002  the document has more than 8388608 characters\n"
                + "    split it into several files");
  }

  @Test
  void aFileThatContainsItselfIsRefused() throws Exception {
    Path file = folder.resolve("self.yaml");
    assertThat(refused("self.yaml", ("service:\n  more: ${file:" + file + "}\n").getBytes()))
        .isEqualTo(
            place("self.yaml", 2, 9)
                + "  CFG-107  too many recursive expansions\n"
                + "    check whether a variable or file refers to itself");
  }

  @Test
  void filesThatContainEachOtherAreRefused() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), "x${file:" + folder.resolve("b.yaml") + "}");
    Files.writeString(folder.resolve("b.yaml"), "y${file:" + folder.resolve("a.yaml") + "}");
    String main = "service: {telemetry: '${file:" + folder.resolve("a.yaml") + "}'}";
    assertThat(refused("main.yaml", main.getBytes()))
        .startsWith(place("main.yaml", 1, 22) + "  CFG-107  too many recursive expansions");
  }

  @Test
  void nestingAndAliasesAreBounded() throws Exception {
    assertThat(refused("deep.yaml", "[".repeat(1_000_000).getBytes()))
        .startsWith(place("deep.yaml", 1, 201) + "  YAML-003  values are nested more than 200");
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d]\n".formatted(i, i - 1));
    }
    assertThat(refused("bomb.yaml", bomb.toString().getBytes()))
        .contains("  YAML-004  aliases repeat more than 100000 values");
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws Exception {
    String uri = "http://127.0.0.1:" + CollectorProcess.freePort() + "/config.yaml";
    assertThat(refused(uri))
        .isEqualTo(
            uri
                + "  CFG-104  cannot retrieve the configuration: unable to download the file via"
                + " HTTP GET for uri \""
                + uri
                + "\": connection refused\n    check the --config value");
  }
}
