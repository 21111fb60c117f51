package dev.ingot.builder.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashesTest {
  private static final String ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
  private static final String TWO =
      "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3";

  private final Queue<Runnable> later = new ArrayDeque<>();
  private final FileHashes hashes = new FileHashes(later::add);
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("file"), "one");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
  }

  @Test
  void whatNobodyExpectedIsHashedWhenItIsWanted() throws IOException {
    assertThat(hashes.of(file)).isEqualTo(ONE);
    assertThat(later).isEmpty();
  }

  @Test
  void whatIsExpectedTwiceIsHashedOnce() throws IOException {
    hashes.expect(file);
    hashes.expect(file);

    assertThat(later).hasSize(1);
    later.remove().run();
    assertThat(hashes.of(file)).isEqualTo(ONE);
  }

  @Test
  void whoWantsAHashDoesNotWaitForAThreadThatHasNotBegun() throws IOException {
    hashes.expect(file);

    assertThat(hashes.of(file)).isEqualTo(ONE);
    later.remove().run();
    assertThat(hashes.of(file)).isEqualTo(ONE);
  }

  @Test
  void aFileWithAnotherTimeIsReadAgain() throws IOException {
    hashes.expect(file);
    later.remove().run();
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, FileTime.fromMillis(2_000));

    assertThat(hashes.of(file)).isEqualTo(TWO);
    assertThat(hashes.of(file)).isEqualTo(TWO);
  }

  @Test
  void aFileWithAnotherSizeIsReadAgain() throws IOException {
    hashes.of(file);
    Files.writeString(file, "one, two");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

    assertThat(hashes.of(file)).isEqualTo(Sha256.of("one, two"));
  }

  @Test
  void aFileThatIsGoneIsAFailureForWhoWantsItOnly() throws IOException {
    Files.delete(file);
    hashes.expect(file);
    later.remove().run();

    assertThatThrownBy(() -> hashes.of(file)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatWasHashedAheadMakesNoDifference() throws IOException {
    hashes.of(file);

    assertThat(hashes)
        .isEqualTo(new FileHashes(Runnable::run))
        .hasSameHashCodeAs(new FileHashes(Runnable::run))
        .isNotEqualTo("hashes");
  }
}
