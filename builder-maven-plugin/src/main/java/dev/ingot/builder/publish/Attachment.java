package dev.ingot.builder.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that is published with a distribution.
 *
 * @param file the file
 * @param type its type, which is its extension in a repository
 * @param classifier what tells it from others of its type; empty if nothing needs to
 */
public record Attachment(Path file, String type, String classifier) {
  private static final List<String> PACKAGES = List.of("tar.gz", "zip", "deb", "rpm");

  /** How a file of {@code target} is published; empty for what makes no sense elsewhere. */
  static Optional<Attachment> of(Path file, String distribution) {
    String name = file.getFileName().toString();
    if (name.equals(distribution + ".jar")) {
      return Optional.of(new Attachment(file, "jar", "all"));
    }
    if (name.equals(distribution + ".cdx.json")) {
      return Optional.of(new Attachment(file, "json", "cyclonedx"));
    }
    if (name.equals(distribution + "-NOTICE.txt")) {
      return Optional.of(new Attachment(file, "txt", "notice"));
    }
    if (name.endsWith(".tar")) {
      return Optional.of(new Attachment(file, "tar", "image"));
    }
    return PACKAGES.stream()
        .filter(type -> name.endsWith("." + type))
        .findFirst()
        .map(type -> new Attachment(file, type, ""));
  }
}
