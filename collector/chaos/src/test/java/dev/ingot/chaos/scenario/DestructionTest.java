package dev.ingot.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestructionTest {
  @TempDir Path folder;

  @Test
  void onlyTheEndOfWhatWasWrittenLastIsDestroyed() throws Exception {
    Path old = file("old", 10_000, 10_000);
    Path last = file("last", 10_000, 50_000);
    Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
    Destruction.ofTail(folder, 4096);
    assertThat(old).hasBinaryContent(filled(10_000, 10_000));
    byte[] found = Files.readAllBytes(last);
    assertThat(Arrays.copyOf(found, 10_000 - 4096)).containsOnly(7);
    assertThat(Arrays.copyOfRange(found, 10_000 - 4096, 10_000)).isNotEqualTo(filled(4096, 4096));
    assertThat(Arrays.copyOfRange(found, 10_000, 50_000)).containsOnly(0);
  }

  @Test
  void aFolderWithoutFilesIsAnError() {
    assertThatThrownBy(() -> Destruction.ofTail(folder, 4096))
        .isInstanceOf(IOException.class)
        .hasMessage("no files in " + folder);
  }

  private Path file(String name, int written, int size) throws IOException {
    return Files.write(folder.resolve(name), filled(written, size));
  }

  private static byte[] filled(int written, int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, 0, written, (byte) 7);
    return content;
  }
}
