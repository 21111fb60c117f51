package dev.ingot.catalog.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of texts among the test resources. */
final class Cases {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Cases() {}

  /** The sources of a case. */
  static SortedMap<String, String> sources(String name) {
    return read(RESOURCES.resolve("cases").resolve(name));
  }

  /** What has to come out. */
  static SortedMap<String, String> golden(String name) {
    return read(RESOURCES.resolve("golden").resolve(name));
  }

  /** Makes what came out what has to come out. */
  static void update(String name, SortedMap<String, String> files) throws IOException {
    Path folder = RESOURCES.resolve("golden").resolve(name);
    for (String stale : golden(name).keySet()) {
      Files.delete(folder.resolve(stale));
    }
    for (String path : files.keySet()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.get(path));
    }
  }

  private static SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
