package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipLinksTest {
  private static final int LINK = 0120777;

  @TempDir Path folder;

  @Test
  void linksAreFoundAmongFilesAndFolders() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      zip.folder("top", 0755);
      zip.file("top/one", LINK, "..".getBytes(StandardCharsets.UTF_8));
      zip.file("top/file", 0644, new byte[100]);
      zip.file("two", LINK, "one".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(ZipLinks.of(file)).containsExactly("top/one", "two");
  }

  @Test
  void linksOfOtherProgramsAreFound() throws IOException {
    Command.require("zip", "nothing to make archives with");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    Files.writeString(folder.resolve("file"), "text");

    Command.run(folder, "zip", "-q", "-y", "-z", "a.zip", "link", "file");

    assertThat(ZipLinks.of(folder.resolve("a.zip"))).containsExactly("link");
  }

  @Test
  void linksAreFoundAmongMoreFilesThanOldZipHas() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      for (int each = 0; each < 66_000; each++) {
        zip.file("f" + each, 0644, new byte[0]);
      }
      zip.file("last", LINK, new byte[0]);
    }

    assertThat(ZipLinks.of(file)).containsExactly("last");
  }

  @Test
  void whateverIsCutIsNoZipAndNothingWorse() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      zip.file("link", LINK, new byte[0]);
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(ZipException.class).isThrownBy(() -> ZipLinks.of(file));
    }
  }
}
