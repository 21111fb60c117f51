package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
  private static final String LONG = "a".repeat(90) + "/" + "b".repeat(90);

  @TempDir Path folder;

  @Test
  void ordinaryFilesAreReadInTheirOrder() throws IOException {
    TarReader tar = reader(archive());

    assertThat(tar.next()).isEqualTo("one.txt");
    assertThat(text(tar.read(2))).isEqualTo("on");
    assertThat(text(tar.read(99))).isEqualTo("e");
    assertThat(tar.read(99)).isEmpty();
    assertThat(tar.next()).isEqualTo("folder/empty");
    assertThat(tar.read(99)).isEmpty();
    assertThat(tar.next()).isEqualTo(LONG);
    assertThat(tar.next()).isEmpty();
  }

  @Test
  void whatOthersPackedIsRead() throws IOException {
    Files.writeString(folder.resolve("index.json"), "{}");
    Path file = folder.resolve("made.tar");
    Command.run(folder, "tar", "-cf", file.toString(), "./index.json");

    TarReader tar = reader(Files.readAllBytes(file));

    assertThat(tar.next()).isEqualTo("./index.json");
    assertThat(text(tar.read(99))).isEqualTo("{}");
    assertThat(tar.next()).isEmpty();
  }

  @Test
  void anArchiveThatEndsEarlyIsRefused() throws IOException {
    byte[] half = Arrays.copyOf(archive(), 700);
    TarReader tar = reader(half);
    tar.next();

    assertThatThrownBy(tar::next).isInstanceOf(java.io.EOFException.class);
    assertThatThrownBy(() -> reader(Arrays.copyOf(half, 100)).next()).hasMessage("it ends early");
  }

  @Test
  void contentThatEndsEarlyIsRefused() throws IOException {
    TarReader tar = reader(Arrays.copyOf(archive(), 512));
    tar.next();

    assertThatThrownBy(() -> tar.read(99)).hasMessage("it ends early");
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    byte[] other = "no archive".repeat(100).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> reader(other).next())
        .hasMessage("it is no tar archive, or a damaged one");
  }

  @Test
  void aChangedHeaderIsRefused() throws IOException {
    byte[] archive = archive();
    archive[0] = 'x';

    assertThatThrownBy(() -> reader(archive).next())
        .hasMessage("it is no tar archive, or a damaged one");
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarWriter tar = new TarWriter(bytes)) {
      tar.file("one.txt", 0644, "one".getBytes(StandardCharsets.UTF_8));
      tar.folder("folder", 0755);
      tar.file("folder/empty", 0644, new byte[0]);
      tar.link("folder/link", "../one.txt");
      tar.file(LONG, 0644, new byte[] {1});
    }
    return bytes.toByteArray();
  }

  private static TarReader reader(byte[] archive) {
    return new TarReader(new ByteArrayInputStream(archive));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
