package dev.ingot.builder.distribution;

import dev.ingot.builder.archive.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Remembers what the outputs of a distribution were made of, in {@code target/.made}, so that what
 * is there already is not made again, and what is not wanted any more does not stay.
 */
final class Made {
  private final Path target;
  private final Path folder;

  Made(Path target) {
    this.target = target;
    this.folder = target.resolve(".made");
  }

  /** Whether an output was made of just this, and nothing happened to its files since. */
  boolean isFresh(String output, String inputs) throws IOException {
    List<String> lines = lines(output);
    return !lines.isEmpty()
        && lines.get(0).equals(inputs)
        && lines.equals(record(inputs, files(lines)));
  }

  /** Remembers what an output was made of; deletes what it was before and is no longer. */
  void remember(String output, String inputs, List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(Digest.files(path));
    }
    Set<Path> before = new TreeSet<>(files(lines(output)));
    files.forEach(before::remove);
    delete(before);
    byte[] text = String.join("\n", record(inputs, files)).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(folder.resolve(output), out -> out.write(text));
  }

  /** Deletes an output: what is to be made instead must not leave parts of it. */
  void forget(String output) throws IOException {
    delete(files(lines(output)));
    Files.deleteIfExists(folder.resolve(output));
  }

  /** Deletes every output but these, and gives their names. */
  List<String> keep(Set<String> outputs) throws IOException {
    List<String> gone = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.map(file -> file.getFileName().toString())
            .filter(output -> !outputs.contains(output) && !output.startsWith("."))
            .sorted()
            .forEach(gone::add);
      }
    }
    for (String output : gone) {
      forget(output);
    }
    return gone;
  }

  /** The files of all outputs that lie in the folder of outputs itself. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path output : all.filter(file -> !isHidden(file)).sorted().toList()) {
          files.addAll(files(Files.readAllLines(output)));
        }
      }
    }
    return files.stream().filter(file -> target.equals(file.getParent())).toList();
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private List<String> lines(String output) throws IOException {
    Path file = folder.resolve(output);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private List<Path> files(List<String> lines) {
    return lines.stream().skip(1).map(line -> target.resolve(line.substring(65))).toList();
  }

  private List<String> record(String inputs, List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>(List.of(inputs));
    for (Path file : files) {
      String sum = Files.isRegularFile(file) ? Digest.of(file) : "-".repeat(64);
      lines.add(sum + " " + target.relativize(file).toString().replace('\\', '/'));
    }
    return lines;
  }

  private void delete(Iterable<Path> files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
      Path up = file.getParent();
      while (up != null && !up.equals(target) && isEmpty(up)) {
        Files.delete(up);
        up = up.getParent();
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
