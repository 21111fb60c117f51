package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.SharedReplacements;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a kind of file writes shared replacements. */
sealed interface FileFormat permits GoModFormat, ManifestFormat, PomFormat {
  String BEGIN = "BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY";
  String END = "END GENERATED REPLACES";

  /** The format of a file by its name. */
  static Optional<FileFormat> of(Path file) {
    String name = file.getFileName().toString();
    if (name.equals("go.mod")) {
      return Optional.of(new GoModFormat());
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return Optional.of(new ManifestFormat());
    }
    return name.endsWith("pom.xml") ? Optional.of(new PomFormat()) : Optional.empty();
  }

  /** A line of text as a comment. */
  String comment(String text);

  /**
   * The lines of an entry without its reason; none when this kind of file cannot say it.
   *
   * @param folder the folder of the file
   */
  List<String> entry(SharedReplacements.Entry entry, Path folder);

  /** Whether entries are kept apart by empty lines. */
  boolean spaced();

  /**
   * The file with markers for a first block and nothing between them; empty when there is no place
   * for it.
   */
  Optional<List<String>> withMarkers(List<String> lines);
}
