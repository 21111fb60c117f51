package dev.ingot.builder.runtime;

import dev.ingot.builder.slim.Slimmed;
import dev.ingot.builder.slim.Slimming;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Finds the modules of the JDK that a jar needs. Only classes count that something reaches: the
 * libraries of a collector have adapters to half of the JDK that nobody calls.
 */
final class NeededModules {
  private static final int EC_IN_BASE = 22;

  private NeededModules() {}

  /**
   * The names of the modules, which {@code jlink} completes by what they need themselves.
   *
   * @return empty when {@code jdeps} failed, which is then in {@code problems}
   * @throws IOException when the jar cannot be read
   */
  static Optional<SortedSet<String>> of(Path jar, Jdk jdk, String source, Problems problems)
      throws IOException {
    Path reached = Files.createTempFile("ingot", ".jar");
    try {
      writeReached(jar, reached, source);
      Finished said =
          Finished.of(
              List.of(
                  jdk.program("jdeps").toString(),
                  "--ignore-missing-deps",
                  "--multi-release",
                  "" + jdk.feature(),
                  "--print-module-deps",
                  reached.toString()));
      if (said.failed()) {
        problems.add(Messages.toolFailed(source, jdk, "jdeps", said.reason()));
        return Optional.empty();
      }
      return Optional.of(modules(said.output(), jdk));
    } finally {
      Files.deleteIfExists(reached);
    }
  }

  private static SortedSet<String> modules(String output, Jdk jdk) {
    SortedSet<String> modules =
        Arrays.stream(output.strip().split("[,\\s]+"))
            .filter(name -> name.matches("[a-z]+(\\.[a-z0-9]+)+"))
            .collect(Collectors.toCollection(TreeSet::new));
    modules.add("java.base");
    if (jdk.feature() < EC_IN_BASE) {
      modules.add("jdk.crypto.ec"); // A provider: TLS needs it, and nothing names it.
    }
    return modules;
  }

  private static void writeReached(Path jar, Path to, String source) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String main;
    try (JarFile in = new JarFile(jar.toFile(), false)) {
      main = String.valueOf(in.getManifest().getMainAttributes().getValue("Main-Class"));
      for (JarEntry entry : (Iterable<JarEntry>) in.stream()::iterator) {
        if (!entry.isDirectory()) {
          try (InputStream content = in.getInputStream(entry)) {
            files.put(entry.getName(), content.readAllBytes());
          }
        }
      }
    }
    Optional<Slimmed> slimmed = Slimming.find(files, List.of(main), source, new Problems());
    slimmed.ifPresent(found -> files.keySet().removeAll(found.left().keySet()));
    write(to, files);
  }

  private static void write(Path to, SortedMap<String, byte[]> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(0);
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }
}
