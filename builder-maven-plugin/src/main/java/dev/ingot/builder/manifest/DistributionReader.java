package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the section {@code dist}. */
final class DistributionReader {

  /** The keys that only the Go builder uses. */
  private static final List<String> GO_TEXTS = List.of("module", "go", "output_path", "build_tags");

  private static final List<String> GO_FLAGS =
      List.of("debug_compilation", "cgo_enabled", "use_absolute_replace_paths");

  /** Every key of the section. */
  static final List<String> KEYS =
      List.of(
          "name",
          "group",
          "version",
          "description",
          "module",
          "go",
          "output_path",
          "build_tags",
          "debug_compilation",
          "cgo_enabled",
          "use_absolute_replace_paths");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern GROUP =
      Pattern.compile("(?!.*\\.(?![A-Za-z_]))[A-Za-z_][A-Za-z0-9._-]*");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

  private final Problems problems;

  DistributionReader(Problems problems) {
    this.problems = problems;
  }

  /** The distribution that {@code manifest} describes, with defaults for what it leaves out. */
  Distribution read(Fields manifest) {
    Optional<Fields> section =
        manifest.node("dist").flatMap(node -> Fields.of(node, "dist", KEYS, problems));
    section.ifPresent(this::checkGoKeys);
    return new Distribution(
        text(section, "name", NAME, Messages.BAD_NAME).orElse(Distribution.DEFAULT_NAME),
        text(section, "group", GROUP, Messages.BAD_GROUP).orElse(Distribution.DEFAULT_GROUP),
        section
            .flatMap(fields -> fields.version("version"))
            .filter(text -> text.matches(VERSION, Messages.BAD_VERSION, problems))
            .map(Text::value)
            .orElse(Distribution.DEFAULT_VERSION),
        section.flatMap(this::description).orElse(Distribution.DEFAULT_DESCRIPTION));
  }

  private Optional<String> text(
      Optional<Fields> section, String key, Pattern pattern, Messages otherwise) {
    return section
        .flatMap(fields -> fields.text(key))
        .filter(text -> text.matches(pattern, otherwise, problems))
        .map(Text::value);
  }

  private Optional<String> description(Fields fields) {
    return fields.text("description").filter(text -> text.fits(problems)).map(Text::value);
  }

  private void checkGoKeys(Fields fields) {
    GO_TEXTS.forEach(fields::text);
    GO_FLAGS.forEach(fields::checkFlag);
    List<String> given = new ArrayList<>(fields.given(GO_TEXTS));
    given.addAll(fields.given(GO_FLAGS));
    if (!given.isEmpty()) {
      problems.add(Messages.GO_ONLY.at(fields.location(), String.join(", ", given)));
    }
  }
}
