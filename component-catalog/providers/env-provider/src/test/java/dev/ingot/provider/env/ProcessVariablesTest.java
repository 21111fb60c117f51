package dev.ingot.provider.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessVariablesTest {
  @TempDir Path folder;

  @Test
  void bytesOfABlockAreUtf8() throws Exception {
    Path block = folder.resolve("environ");
    Files.writeString(block, "A=\u00e9\u4e16\0B=x=y\nz\0EMPTY=\0no entry\0=\0A=later\0");

    assertThat(ProcessVariables.read(block, Map.of()))
        .isEqualTo(Map.of("A", "\u00e9\u4e16", "B", "x=y\nz", "EMPTY", ""));
  }

  @Test
  void whereNoBlockCanBeReadJavaIsAsked() {
    Map<String, String> asked = Map.of("A", "b");

    assertThat(ProcessVariables.read(folder.resolve("none"), asked)).isSameAs(asked);
  }

  @Test
  void theProcessHasItsVariables() {
    assertThat(ProcessVariables.read()).containsKey("PATH");
  }
}
