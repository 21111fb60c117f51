package dev.ingot.builder.bom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void everyFileHasItsOwnAndAllAreInOne() throws IOException {
    Path b = Files.writeString(folder.resolve("b.zip"), "abc");
    Path a = Files.writeString(folder.resolve("a.jar"), "abc");

    List<Path> written = Checksums.write(folder, List.of(b, a, b));

    assertThat(written)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a.jar.sha256", "b.zip.sha256", "SHA256SUMS");
    assertThat(folder.resolve("a.jar.sha256")).hasContent(OF_ABC + "  a.jar\n");
    assertThat(folder.resolve("SHA256SUMS"))
        .hasContent(OF_ABC + "  a.jar\n" + OF_ABC + "  b.zip\n");
  }

  @Test
  void aFolderHasNone() throws IOException {
    Path runtime = Files.createDirectory(folder.resolve("runtime"));

    assertThat(Checksums.write(folder, List.of(runtime)))
        .containsExactly(folder.resolve("SHA256SUMS"));
    assertThat(folder.resolve("SHA256SUMS")).isEmptyFile();
  }

  @Test
  void whatIsGoneLeavesNoChecksum() throws IOException {
    Path a = Files.writeString(folder.resolve("a.jar"), "abc");
    Path b = Files.writeString(folder.resolve("b.zip"), "abc");
    Checksums.write(folder, List.of(a, b));

    Checksums.write(folder, List.of(a));

    assertThat(folder.resolve("b.zip.sha256")).doesNotExist();
    assertThat(folder.resolve("a.jar.sha256")).exists();
    assertThat(folder.resolve("SHA256SUMS")).hasContent(OF_ABC + "  a.jar\n");
  }

  @Test
  void whatIsRightAlreadyIsNotTouched() throws IOException {
    Path a = Files.writeString(folder.resolve("a.jar"), "abc");
    Checksums.write(folder, List.of(a));
    FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(folder.resolve("a.jar.sha256"), past);

    Checksums.write(folder, List.of(a));

    assertThat(Files.getLastModifiedTime(folder.resolve("a.jar.sha256"))).isEqualTo(past);
  }
}
