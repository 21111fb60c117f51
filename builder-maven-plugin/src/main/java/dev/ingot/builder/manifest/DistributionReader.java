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
          "version_from",
          "description",
          "type",
          "outputs",
          "slim",
          "base_image",
          "license",
          "vendor",
          "maintainer",
          "homepage",
          "size_budget",
          "licenses_allowed",
          "minimum_stability",
          "customizers",
          "subcommands",
          "dependencies",
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

  private final Source source;
  private final VersionReader versions;
  private final Problems problems;

  DistributionReader(Source source, VersionReader versions, Problems problems) {
    this.source = source;
    this.versions = versions;
    this.problems = problems;
  }

  /**
   * What the section says.
   *
   * @param distribution what is being built
   * @param options everything else
   */
  record Section(Distribution distribution, Options options) {
    private static final Section DEFAULT =
        new Section(
            new Distribution(
                Distribution.DEFAULT_NAME,
                Distribution.DEFAULT_GROUP,
                Distribution.DEFAULT_VERSION,
                Distribution.DEFAULT_DESCRIPTION),
            Options.DEFAULT);
  }

  /** The section of {@code manifest}, with defaults for what it leaves out. */
  Section read(Fields manifest) {
    return manifest
        .node("dist")
        .flatMap(node -> Fields.of(node, "dist", KEYS, problems))
        .map(this::section)
        .orElse(Section.DEFAULT);
  }

  private Section section(Fields fields) {
    checkGoKeys(fields);
    OptionsReader options = new OptionsReader(fields, problems);
    DistributionType type = options.type();
    VersionReader.Found version = versions.read(fields);
    Distribution distribution =
        new Distribution(
            text(fields, "name", NAME, Messages.BAD_NAME).orElse(Distribution.DEFAULT_NAME),
            text(fields, "group", GROUP, Messages.BAD_GROUP).orElse(Distribution.DEFAULT_GROUP),
            version.version(),
            description(fields).orElse(Distribution.DEFAULT_DESCRIPTION),
            type);
    return new Section(
        distribution,
        new Options(
            options.outputs(type),
            fields.flag("slim").orElse(false),
            options.about(),
            options.policy(),
            new HooksReader(fields, source.paths(), problems).read(type),
            version.source(),
            options.baseImage()));
  }

  private Optional<String> text(Fields fields, String key, Pattern pattern, Messages otherwise) {
    return fields
        .text(key)
        .filter(text -> text.matches(pattern, otherwise, problems))
        .map(Text::value);
  }

  private Optional<String> description(Fields fields) {
    return fields.text("description").filter(text -> text.fits(problems)).map(Text::value);
  }

  private void checkGoKeys(Fields fields) {
    GO_TEXTS.forEach(fields::text);
    GO_FLAGS.forEach(fields::flag);
    List<String> given = new ArrayList<>(fields.given(GO_TEXTS));
    given.addAll(fields.given(GO_FLAGS));
    if (!given.isEmpty()) {
      problems.add(Messages.GO_ONLY.at(fields.location(), String.join(", ", given)));
    }
  }
}
