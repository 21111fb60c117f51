package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void aFileReplacesWhatWasThere() throws IOException {
    Path file = folder.resolve("new/file");

    WholeFile.write(file, out -> out.write('1'));
    WholeFile.write(file, out -> out.write('2'));

    assertThat(file).hasContent("2");
    assertThat(folder.resolve("new")).isDirectoryContaining(file::equals);
  }

  @Test
  void afterAFailureTheOldFileIsThereAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('1');
                      throw new IOException("the disk is full");
                    }))
        .withMessage("the disk is full");

    assertThat(file).hasContent("old");
    assertThat(Files.list(folder)).containsExactly(file);
  }
}
