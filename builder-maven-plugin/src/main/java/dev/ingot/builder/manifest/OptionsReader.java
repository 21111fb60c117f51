package dev.ingot.builder.manifest;

import dev.ingot.catalog.Stability;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys of {@code dist} that say what is delivered and what it must keep to. */
final class OptionsReader {
  private static final Pattern SIZE = Pattern.compile("(?<number>[0-9]{1,9})(?<unit>B|KB|MB)");
  private static final Pattern HOMEPAGE = Pattern.compile("https?://[!-~&&[^\"<>`{}|\\\\^]]+");

  private final Fields section;
  private final Problems problems;

  OptionsReader(Fields section, Problems problems) {
    this.section = section;
    this.problems = problems;
  }

  DistributionType type() {
    return section
        .text("type")
        .flatMap(text -> choice(text, List.of(DistributionType.values()), DistributionType::key))
        .orElse(DistributionType.COLLECTOR);
  }

  SortedSet<OutputKind> outputs(DistributionType type) {
    SortedSet<OutputKind> outputs = new TreeSet<>();
    for (Text text : section.texts("outputs")) {
      choice(text, List.of(OutputKind.values()), OutputKind::key)
          .filter(kind -> isFor(type, kind, text))
          .ifPresent(kind -> addOnce(outputs, kind, text));
    }
    return outputs;
  }

  private boolean isFor(DistributionType type, OutputKind kind, Text text) {
    boolean fits = type == DistributionType.COLLECTOR || kind.isForLibraries();
    if (!fits) {
      problems.add(Messages.NOT_FOR_LIBRARIES.at(text.location(), text.path(), text.value()));
    }
    return fits;
  }

  About about() {
    Optional<Text> license = line("license");
    license
        .filter(text -> !SpdxExpression.isValid(text.value()))
        .ifPresent(
            text ->
                problems.add(Messages.BAD_LICENSE.at(text.location(), text.path(), text.value())));
    return new About(
        license.map(Text::value),
        line("vendor").map(Text::value),
        line("maintainer").map(Text::value),
        line("homepage")
            .filter(text -> text.matches(HOMEPAGE, Messages.BAD_HOMEPAGE, problems))
            .map(Text::value));
  }

  private Optional<Text> line(String key) {
    return section
        .text(key)
        .filter(text -> text.plain(problems))
        .filter(text -> !text.value().isBlank());
  }

  Optional<BaseImageEntry> baseImage() {
    return section.text("base_image").filter(text -> text.plain(problems)).flatMap(this::baseImage);
  }

  private Optional<BaseImageEntry> baseImage(Text text) {
    Optional<ImageReference> image = ImageReference.parse(text.value());
    if (image.isEmpty()) {
      problems.add(Messages.BAD_IMAGE.at(text.location(), text.path(), text.value()));
    }
    return image.map(found -> new BaseImageEntry(found, text.location()));
  }

  Policy policy() {
    Optional<Stability> stability =
        section
            .text("minimum_stability")
            .flatMap(text -> choice(text, List.of(Stability.values()), OptionsReader::word));
    return new Policy(sizeBudget(), licensesAllowed(), stability);
  }

  private static String word(Stability stability) {
    return stability.label().toLowerCase(Locale.ROOT);
  }

  private OptionalLong sizeBudget() {
    Optional<Text> size =
        section.text("size_budget").filter(text -> text.matches(SIZE, Messages.BAD_SIZE, problems));
    return size.isEmpty() ? OptionalLong.empty() : OptionalLong.of(bytes(size.get().value()));
  }

  private static long bytes(String size) {
    Matcher parts = SIZE.matcher(size);
    if (!parts.matches()) {
      throw new IllegalStateException("a size is checked before it is counted");
    }
    long number = Long.parseLong(parts.group("number"));
    return switch (parts.group("unit")) {
      case "MB" -> number * 1_000_000;
      case "KB" -> number * 1_000;
      default -> number;
    };
  }

  private SortedSet<String> licensesAllowed() {
    SortedSet<String> allowed = new TreeSet<>();
    for (Text text : section.texts("licenses_allowed")) {
      if (text.matches(SpdxExpression.IDENTIFIER, Messages.BAD_LICENSE, problems)) {
        addOnce(allowed, text.value(), text);
      }
    }
    return allowed;
  }

  private <T> void addOnce(SortedSet<T> all, T value, Text text) {
    if (!all.add(value)) {
      problems.add(Messages.LISTED_TWICE.at(text.location(), text.path(), text.value()));
    }
  }

  private <T> Optional<T> choice(Text text, List<T> choices, Function<T, String> key) {
    List<String> words = new ArrayList<>();
    for (T choice : choices) {
      words.add(key.apply(choice));
      if (key.apply(choice).equals(text.value())) {
        return Optional.of(choice);
      }
    }
    if (text.plain(problems)) {
      String fix =
          Suggestion.nearest(text.value().toLowerCase(Locale.ROOT), words)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("write one of these words");
      String expected = String.join(", ", words);
      problems.add(
          Messages.BAD_CHOICE.at(text.location(), text.path(), text.value(), expected, fix));
    }
    return Optional.empty();
  }
}
