package dev.ingot.builder.distribution;

import dev.ingot.builder.plan.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fingerprint of texts and files, in the order in which they are added. */
final class Digest {
  private final StringBuilder fingerprints = new StringBuilder();

  Digest add(String text) {
    fingerprints.append(Fingerprint.of(text)).append('\n');
    return this;
  }

  /** Adds the bytes of a file, or names and bytes of all files in a folder; nothing if missing. */
  Digest add(Path path) throws IOException {
    return add(path, files(path));
  }

  /** Adds names and bytes of the files that lie in a folder itself. */
  Digest addBeside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return add(folder, files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private Digest add(Path folder, List<Path> files) throws IOException {
    for (Path file : files) {
      add(folder.relativize(file).toString().replace('\\', '/'));
      fingerprints.append(of(file)).append('\n');
    }
    return this;
  }

  String hex() {
    return Fingerprint.of(fingerprints.toString());
  }

  /** The fingerprint of a file's bytes. */
  static String of(Path file) throws IOException {
    return Fingerprint.of(Files.readAllBytes(file));
  }

  /** The file itself, or the files below a folder, sorted. */
  static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
