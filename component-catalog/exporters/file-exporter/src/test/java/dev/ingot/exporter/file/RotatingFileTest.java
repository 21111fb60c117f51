package dev.ingot.exporter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileTest {
  private static final long DAY = 24L * 60 * 60 * 1000;

  @TempDir Path folder;
  private final AtomicLong clock = new AtomicLong();

  @Test
  void aFileThatWouldBecomeTooLargeIsPutAside() throws Exception {
    try (RotatingFile file = open(10, new RotationConfig(1, 0, 100, false))) {
      append(file, "12345\n");
      append(file, "678\n");
      append(file, "next\n");
    }
    assertThat(names()).containsExactly("out-1970-01-01T00-00-00.000.json", "out.json");
    assertThat(folder.resolve("out-1970-01-01T00-00-00.000.json")).hasContent("12345\n678\n");
    assertThat(folder.resolve("out.json")).hasContent("next\n");
  }

  @Test
  void aBatchLargerThanAFileGetsOneOfItsOwn() throws Exception {
    try (RotatingFile file = open(4, new RotationConfig(1, 0, 100, false))) {
      append(file, "much too large\n");
      append(file, "b\n");
    }
    assertThat(folder.resolve("out-1970-01-01T00-00-00.000.json")).hasContent("much too large\n");
    assertThat(folder.resolve("out.json")).hasContent("b\n");
  }

  @Test
  void anExistingFileIsContinued() throws Exception {
    Files.writeString(folder.resolve("out.json"), "old\n");
    try (RotatingFile file = open(100, new RotationConfig(1, 0, 100, false))) {
      append(file, "new\n");
    }
    assertThat(folder.resolve("out.json")).hasContent("old\nnew\n");
  }

  @Test
  void onlyTheLatestFilesStay() throws Exception {
    try (RotatingFile file = open(1, new RotationConfig(1, 0, 2, false))) {
      for (int i = 0; i < 5; i++) {
        append(file, "line " + i);
        clock.addAndGet(1000);
      }
    }
    assertThat(names())
        .containsExactly(
            "out-1970-01-01T00-00-03.000.json", "out-1970-01-01T00-00-04.000.json", "out.json");
  }

  @Test
  void filesOfOneMillisecondGetNamesOfTheirOwn() throws Exception {
    try (RotatingFile file = open(1, new RotationConfig(1, 0, 0, false))) {
      for (int i = 0; i < 3; i++) {
        append(file, "line " + i);
      }
    }
    assertThat(names())
        .containsExactly(
            "out-1970-01-01T00-00-00.000.json", "out-1970-01-01T00-00-00.001.json", "out.json");
  }

  @Test
  void oldFilesGoAndOthersStay() throws Exception {
    Files.writeString(folder.resolve("out-notes.json"), "not ours");
    Files.writeString(folder.resolve("out-.json"), "not ours");
    try (RotatingFile file = open(1, new RotationConfig(1, 2, 0, false))) {
      append(file, "first");
      append(file, "second");
      clock.addAndGet(3 * DAY);
      append(file, "third");
    }
    assertThat(names())
        .containsExactly(
            "out-.json", "out-1970-01-04T00-00-00.000.json", "out-notes.json", "out.json");
  }

  private RotatingFile open(long maxBytes, RotationConfig config) throws IOException {
    Path path = folder.resolve("out.json");
    return new RotatingFile(path, maxBytes, new Backups(path, config, clock::get));
  }

  private static void append(RotatingFile file, String text) throws IOException {
    file.append(text.getBytes(StandardCharsets.UTF_8), false);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
