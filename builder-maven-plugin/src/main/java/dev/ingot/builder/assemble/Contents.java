package dev.ingot.builder.assemble;

import dev.ingot.builder.archive.ZipLinks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of a jar or a folder.
 *
 * @param files the bytes of each file by its path, with {@code /}
 * @param folders the paths of the folders that are entries themselves
 * @param links the paths of symbolic links
 * @param multiRelease whether the jar has variants for later versions of Java
 */
record Contents(
    SortedMap<String, byte[]> files,
    List<String> folders,
    List<String> links,
    boolean multiRelease) {

  /**
   * Reads a jar, or a folder of classes; a folder that does not exist is empty.
   *
   * @throws IOException when it cannot be read
   */
  static Contents read(Path file) throws IOException {
    return Files.isRegularFile(file) ? readJar(file) : readFolder(file);
  }

  private static Contents readJar(Path file) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> folders = new ArrayList<>();
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.isDirectory()) {
          folders.add(entry.getName());
        } else {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(entry.getName(), in.readAllBytes());
          }
        }
      }
      return new Contents(files, folders, ZipLinks.of(file), jar.isMultiRelease());
    }
  }

  private static Contents readFolder(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(each).toString().replace('\\', '/');
          files.put(name, Files.readAllBytes(each));
        }
      }
    }
    return new Contents(files, List.of(), List.of(), false);
  }

  /** The first name that leaves the jar when someone unpacks it, or empty text. */
  String nameThatLeaves() {
    return Stream.concat(files.keySet().stream(), folders.stream())
        .filter(Contents::leaves)
        .findFirst()
        .orElse("");
  }

  private static boolean leaves(String entry) {
    String name = entry.replace('\\', '/');
    return name.startsWith("/")
        || name.matches("[A-Za-z]:.*")
        || ("/" + name + "/").contains("/../");
  }
}
