package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarWriterTest {
  private static final String LONG = "a".repeat(90) + "/" + "b".repeat(90) + "/c";
  private static final String TOO_LONG = "n".repeat(120) + "/" + "m".repeat(120);

  private static final String TAR =
      "c294374a884526133f39e0ec265004bbbc9255aa7459da9ffa709e6c17afc9a5";
  private static final String TAR_GZ =
      "b1b46b560dffdc6d3c878dbee94d90e4527cc48e7c5019d97c8a76e3c35c8f9d";

  @TempDir Path folder;

  @Test
  void everyoneWhoKnowsTarReadsIt() throws IOException {
    Command.require("tar", "nothing to read archives with");
    Path file = folder.resolve("a.tar");
    write(file);

    assertThat(Command.run(folder, "tar", "-tvf", "a.tar").replaceAll(" +", " "))
        .isEqualTo(
            """
            drwxr-xr-x root/root 0 1980-02-01 00:00 top/
            -rwxr-xr-x root/root 3 1980-02-01 00:00 top/run
            -rw-r----- root/root 600 1980-02-01 00:00 top/secret
            lrwxrwxrwx root/root 0 1980-02-01 00:00 top/link -> ../elsewhere
            -rw-r--r-- root/root 1 1980-02-01 00:00 %s
            -rw-r--r-- root/root 1 1980-02-01 00:00 %s
            -rw-r--r-- root/root 1 1980-02-01 00:00 top/gr\u00fc\u00dfe
            """
                .formatted(LONG, TOO_LONG));
    Command.run(folder, "tar", "-xf", "a.tar");
    assertThat(folder.resolve("top/secret")).hasBinaryContent(new byte[600]);
    assertThat(folder.resolve(TOO_LONG)).hasContent("2");
  }

  @Test
  void bytesAreThoseOfEveryJavaAndTimeZone() throws IOException, GeneralSecurityException {
    Path file = folder.resolve("a.tar");
    write(file);

    byte[] compressed = Gzip.compress(Files.readAllBytes(file));

    assertThat(sha256(Files.readAllBytes(file))).isEqualTo(TAR);
    assertThat(sha256(compressed)).isEqualTo(TAR_GZ);
  }

  @Test
  void aFileOnDiskIsTheSameAsItsBytes() throws IOException {
    byte[] content = "content".getBytes(StandardCharsets.UTF_8);
    Path disk = Files.write(folder.resolve("disk"), content);
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    try (TarWriter tar = new TarWriter(one)) {
      tar.file("a", 0644, content);
    }
    try (TarWriter tar = new TarWriter(two)) {
      tar.file("a", 0644, disk);
    }

    assertThat(two.toByteArray()).isEqualTo(one.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../up", "a/../../up", "..", ""})
  void aPathThatLeavesTheArchiveIsRefused(String path) throws IOException {
    try (TarWriter tar = new TarWriter(new ByteArrayOutputStream())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tar.file(path, 0644, new byte[0]))
          .withMessage("not a path within an archive: '" + path + "'");
    }
  }

  private static void write(Path file) throws IOException {
    try (TarWriter tar = new TarWriter(Files.newOutputStream(file))) {
      tar.folder("top", 0755);
      tar.file("top/run", 0755, "run".getBytes(StandardCharsets.UTF_8));
      tar.file("top/secret", 0640, new byte[600]);
      tar.link("top/link", "../elsewhere");
      tar.file(LONG, 0644, new byte[] {'1'});
      tar.file(TOO_LONG, 0644, new byte[] {'2'});
      tar.file("top/gr\u00fc\u00dfe", 0644, new byte[] {'3'});
    }
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
