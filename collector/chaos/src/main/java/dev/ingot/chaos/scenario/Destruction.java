package dev.ingot.chaos.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Damage to files. */
final class Destruction {
  private Destruction() {}

  /**
   * Overwrites the end of what was written last with bytes that mean nothing. Zeros at the end of a
   * file are room that was reserved.
   */
  static void ofTail(Path folder, int bytes) throws IOException {
    Path last = lastWritten(folder);
    byte[] content = Files.readAllBytes(last);
    int end = content.length;
    while (end > 0 && content[end - 1] == 0) {
      end--;
    }
    byte[] nonsense = new byte[Math.min(bytes, end)];
    new Random(1).nextBytes(nonsense);
    try (FileChannel file = FileChannel.open(last, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(nonsense), end - nonsense.length);
    }
  }

  private static Path lastWritten(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(Destruction::hasContent).toList();
    }
    return files.stream()
        .max(Comparator.comparing(Destruction::changed))
        .orElseThrow(() -> new IOException("no files in " + folder));
  }

  private static boolean hasContent(Path file) {
    return file.toFile().length() > 4096;
  }

  private static FileTime changed(Path file) {
    return FileTime.fromMillis(file.toFile().lastModified());
  }
}
