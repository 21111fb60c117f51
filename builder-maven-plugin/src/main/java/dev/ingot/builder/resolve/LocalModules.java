package dev.ingot.builder.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the jar of a Maven module that a manifest gives by its folder, and builds it if needed. */
final class LocalModules {
  private static final String OTHER_JARS = "(sources|javadoc|tests|test-sources|test-javadoc)";

  private final ModuleBuild build;

  LocalModules(ModuleBuild build) {
    this.build = build;
  }

  /**
   * The jar of the module, not older than its pom.xml and its {@code src}.
   *
   * @param version the version that the jar must have; empty: any
   * @return the jar, or empty when the build leaves none or several that fit
   * @throws IOException when the build fails
   */
  Optional<Path> jar(Path module, String artifact, Optional<String> version) throws IOException {
    Optional<Path> jar = find(module, artifact, version);
    if (jar.isPresent() && !olderThanSources(jar.get(), module)) {
      return jar;
    }
    build.run(module);
    return find(module, artifact, version);
  }

  /** The names of the jars in the module's {@code target}, for people. */
  static List<String> jarNames(Path module) throws IOException {
    return jars(module).stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private static Optional<Path> find(Path module, String artifact, Optional<String> version)
      throws IOException {
    String wanted = version.map(Pattern::quote).orElse("[0-9].*?");
    Pattern name = Pattern.compile(Pattern.quote(artifact) + "-" + wanted + "\\.jar");
    Pattern other = Pattern.compile(".*-" + OTHER_JARS + "\\.jar");
    List<Path> fitting =
        jars(module).stream()
            .filter(jar -> name.matcher(jar.getFileName().toString()).matches())
            .filter(jar -> !other.matcher(jar.getFileName().toString()).matches())
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static List<Path> jars(Path module) throws IOException {
    Path target = module.resolve("target");
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static boolean olderThanSources(Path jar, Path module) throws IOException {
    FileTime packed = Files.getLastModifiedTime(jar);
    Path sources = module.resolve("src");
    try (Stream<Path> files =
        Files.isDirectory(sources) ? Files.walk(sources) : Stream.<Path>empty()) {
      for (Path file : Stream.concat(Stream.of(module.resolve("pom.xml")), files).toList()) {
        if (Files.getLastModifiedTime(file).compareTo(packed) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
