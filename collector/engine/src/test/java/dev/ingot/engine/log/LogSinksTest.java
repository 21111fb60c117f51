package dev.ingot.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSinksTest {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  @TempDir Path folder;

  @Test
  void writesToEveryPlace() throws Exception {
    Path file = Files.writeString(folder.resolve("a.log"), "old\n");
    try (LogSinks sinks = LogSinks.open(List.of("stdout", file.toString()), out, err)) {
      sinks.append("line\n");
      assertThat(file).hasContent("old\nline\n");
    }
    assertThat(out.toString()).isEqualTo("line\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFolderIsNoPlace() {
    assertThatThrownBy(() -> LogSinks.open(List.of("stderr", folder.toString()), out, err))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
  }
}
