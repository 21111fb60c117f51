package dev.ingot.builder.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The libraries of this machine that the programs of a folder need: the C library first of all.
 *
 * @param files the file on this machine by the absolute path under which the loader looks for it
 * @param missing the names of those that are not in the usual folders
 */
record SystemLibraries(SortedMap<String, Path> files, SortedSet<String> missing) {
  /** What the C library loads by itself to look up names. */
  private static final List<String> LOADED_LATER =
      List.of("libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2");

  private static final List<String> PLACES =
      List.of(
          "/lib/%s-linux-gnu", "/usr/lib/%s-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib");

  /**
   * Looks through all programs and libraries of a folder.
   *
   * @param processor as the folders of libraries name it: {@code x86_64}
   * @throws IOException when a file cannot be read
   */
  static SystemLibraries of(Path folder, String processor) throws IOException {
    return new Search(folder, processor).search();
  }

  /** The state of one search. */
  private static final class Search {
    private final Path folder;
    private final List<Path> places;
    private final Set<String> own = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private final Deque<ElfFile> waiting = new ArrayDeque<>();

    Search(Path folder, String processor) {
      this.folder = folder;
      this.places = PLACES.stream().map(place -> Path.of(place.formatted(processor))).toList();
    }

    SystemLibraries search() throws IOException {
      for (Path file : programs()) {
        own.add(file.getFileName().toString());
        ElfFile.read(file).ifPresent(waiting::add);
      }
      while (!waiting.isEmpty()) {
        ElfFile next = waiting.remove();
        if (next.interpreter().isPresent()) {
          add(Path.of(next.interpreter().get()));
        }
        for (String name : next.needed()) {
          find(name, true);
        }
      }
      return new SystemLibraries(files, missing);
    }

    private List<Path> programs() throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        return new ArrayList<>(
            all.filter(Files::isRegularFile)
                .filter(file -> file.toString().endsWith(".so") || file.endsWith("bin/java"))
                .sorted()
                .toList());
      }
    }

    private void find(String name, boolean required) throws IOException {
      if (own.contains(name) || !seen.add(name)) {
        return;
      }
      Optional<Path> found =
          places.stream()
              .map(place -> place.resolve(name))
              .filter(Files::isRegularFile)
              .findFirst();
      if (found.isPresent()) {
        add(found.get());
      } else if (required) {
        missing.add(name);
      }
    }

    private void add(Path file) throws IOException {
      if (files.put(file.toString(), file.toRealPath()) == null) {
        seen.add(file.getFileName().toString());
        ElfFile.read(file).ifPresent(waiting::add);
        if (file.getFileName().toString().startsWith("libc.so")) {
          for (String name : LOADED_LATER) {
            find(name, false);
          }
        }
      }
    }
  }
}
