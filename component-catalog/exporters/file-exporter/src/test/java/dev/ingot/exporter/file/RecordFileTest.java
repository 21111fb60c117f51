package dev.ingot.exporter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;

  @Test
  void aRecordThatWasRefusedIsForgotten() throws Exception {
    assumeTrue(Files.exists(FULL));
    RecordFile file = new RecordFile(FULL, true);
    file.append(bytes("kept\n"), false);
    assertThatThrownBy(() -> file.append(bytes("refused\n"), true)).isInstanceOf(IOException.class);
    assertThat(file.size()).isEqualTo(5);
    assertThatThrownBy(file::close).isInstanceOf(IOException.class);
  }

  @Test
  void recordsLargerThanTheBufferAreWrittenWhole() throws Exception {
    Path path = folder.resolve("out");
    try (RecordFile file = new RecordFile(path, false)) {
      file.append(bytes("small"), false);
      file.append(new byte[300_000], false);
      assertThat(Files.size(path)).isEqualTo(300_005);
      file.append(bytes("waits"), false);
      assertThat(Files.size(path)).isEqualTo(300_005);
      assertThat(file.size()).isEqualTo(300_010);
    }
    assertThat(Files.size(path)).isEqualTo(300_010);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
