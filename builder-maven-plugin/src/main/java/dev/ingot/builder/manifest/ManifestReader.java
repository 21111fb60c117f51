package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads manifests strictly: what it does not understand is a problem with a place and a fix.
 *
 * <p>The environment has no effect, except for the variable that {@code dist.version_from} names;
 * and nothing but the manifest, the files it includes, where its version comes from and the
 * existence of the paths it names is read.
 */
public final class ManifestReader {

  private ManifestReader() {}

  /**
   * Reads the manifest {@code file}.
   *
   * @param file the manifest; relative paths in it start from its folder
   * @param displayName how problems name the file
   * @param problems receives everything that is wrong, codes {@code MAN-} and {@code YAML-}
   * @return the manifest as far as it can be understood, without the entries that cannot; only if
   *     no problem is an error, it is all there; empty if nothing can be understood
   */
  public static Optional<Manifest> read(Path file, String displayName, Problems problems) {
    return read(file, displayName, name -> Optional.ofNullable(System.getenv(name)), problems);
  }

  /** Reads it with the variables of another environment than that of this process. */
  static Optional<Manifest> read(
      Path file,
      String displayName,
      Function<String, Optional<String>> environment,
      Problems problems) {
    Source source = new Source(file.toAbsolutePath().normalize(), displayName);
    Problems found = new Problems();
    VersionReader versions = new VersionReader(source, environment, found);
    Optional<Manifest> manifest =
        source.read(found).flatMap(node -> read(source, node, versions, found));
    found.sorted().forEach(problems::add);
    return manifest;
  }

  private static Optional<Manifest> read(
      Source source, Node node, VersionReader versions, Problems problems) {
    if (node instanceof ScalarNode scalar && scalar.value() == null) {
      Problem nothing = Messages.NOTHING_TO_BUILD.at(Location.of(source.displayName()));
      problems.add(nothing);
      return Optional.empty();
    }
    return Fields.of(node, "", Sections.KEYS, problems)
        .map(fields -> new Sections(source, fields, versions, problems).read());
  }
}
