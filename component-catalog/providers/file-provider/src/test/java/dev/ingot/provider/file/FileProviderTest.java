package dev.ingot.provider.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.testkit.RecordingLogger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProviderTest {
  private final FileProvider provider = new FileProvider();
  @TempDir private Path folder;

  private Retrieved retrieve(Object path) throws RetrieveException {
    return provider.retrieve("file:" + path, new RecordingLogger());
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.yaml"), bytes);
  }

  @Test
  void theSourceIsThePathAsItWasNamed() throws Exception {
    Path file = write("a: 1\n".getBytes(StandardCharsets.UTF_8));
    assertThat(retrieve(file)).isEqualTo(Retrieved.of("a: 1\n", file.toString()));
  }

  @Test
  void pathsAreCleaned() throws Exception {
    Path file = write("x".getBytes(StandardCharsets.UTF_8));
    assertThat(retrieve(folder + "/none/../a.yaml").content()).isEqualTo("x");
    assertThat(retrieve("//" + file).content()).isEqualTo("x");
  }

  @Test
  void aMissingFileIsNamedAsTheCollectorNamesIt() {
    assertThatThrownBy(() -> retrieve("missing.yaml"))
        .isInstanceOf(RetrieveException.class)
        .hasMessage(
            "unable to read the file file:missing.yaml: open missing.yaml: no such file or"
                + " directory");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> retrieve(folder))
        .hasMessage("unable to read the file file:%s: read %s: is a directory", folder, folder);
    assertThatThrownBy(() -> retrieve(""))
        .hasMessage("unable to read the file file:: read : is a directory");
  }

  @Test
  void anImpossiblePathIsRefused() {
    assertThatThrownBy(() -> retrieve("a\0b"))
        .hasMessageStartingWith("unable to read the file file:a\0b: read a\0b: ");
  }

  @Test
  void aFileOfSixteenMebibytesIsTheLargest() throws Exception {
    Path file = folder.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(16 << 20);
    }
    assertThat(retrieve(file).content()).hasSize(16 << 20);
    Files.write(file, new byte[1], java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(() -> retrieve(file))
        .hasMessage(
            "unable to read the file file:%s: read %s: larger than 16777216 bytes", file, file);
  }

  @Test
  void utf16WithAMarkIsRead() throws Exception {
    assertThat(retrieve(write("a: \u00e4".getBytes(StandardCharsets.UTF_16))).content())
        .isEqualTo("a: \u00e4");
    byte[] littleEndian = "\ufeffa: 1".getBytes(StandardCharsets.UTF_16LE);
    assertThat(retrieve(write(littleEndian)).content()).isEqualTo("a: 1");
  }

  @Test
  void otherEncodingsAreRefused() throws Exception {
    Path file = write("a: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> retrieve(file))
        .hasMessage("unable to read the file file:%s: read %s: not valid UTF-8", file, file);
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> provider.retrieve("env:X", new RecordingLogger()))
        .hasMessage("\"env:X\" uri is not supported by \"file\" provider");
    assertThat(provider.scheme()).isEqualTo("file");
  }
}
