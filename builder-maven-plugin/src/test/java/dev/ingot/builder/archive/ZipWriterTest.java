package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipWriterTest {
  @TempDir Path folder;

  @Test
  void javaReadsIt() throws IOException {
    byte[] text = "text ".repeat(100).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("a.zip");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      zip.folder("top", 0755);
      assertThat(zip.file("top/text", 0644, text)).isLessThan(30);
      assertThat(zip.file("top/short", 0644, new byte[] {1})).isEqualTo(1);
      assertThat(zip.file("top/gr\u00fc\u00dfe", 0644, new byte[0])).isZero();
    }

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("top/", "top/text", "top/short", "top/gr\u00fc\u00dfe");
      assertThat(zip.getInputStream(zip.getEntry("top/text"))).hasBinaryContent(text);
      assertThat(zip.getEntry("top/short").getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(zip.getEntry("top/short").getTimeLocal())
          .isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
    }
  }

  @Test
  void unpackingKeepsModes() throws IOException {
    Command.require("unzip", "nothing to unpack archives with");
    Path file = folder.resolve("a.zip");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      zip.file("run", 0755, new byte[10]);
      zip.file("secret", 0640, new byte[10]);
    }

    Command.run(folder, "unzip", "-q", "a.zip");

    assertThat(Command.run(folder, "stat", "-c", "%a %n", "run", "secret"))
        .isEqualTo("755 run\n640 secret\n");
  }

  @Test
  void anArchiveCanHaveMoreFilesThanOldZip() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      for (int each = 0; each < 70_000; each++) {
        zip.file("f" + each, 0644, new byte[0]);
      }
    }

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(70_000);
      assertThat(zip.getEntry("f69999")).isNotNull();
    }
  }

  @Test
  void aPathThatLeavesTheArchiveIsRefused() throws IOException {
    try (ZipWriter zip = new ZipWriter(new ByteArrayOutputStream())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> zip.file("../up", 0644, new byte[0]))
          .withMessage("not a path within an archive: '../up'");
    }
  }
}
