package dev.ingot.builder.review;

import dev.ingot.builder.manifest.Policy;
import dev.ingot.catalog.Stability;
import dev.ingot.problem.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What distributions must keep to: what the caller gives, and what their manifests say where the
 * caller gives nothing.
 *
 * @param given the rules of the caller
 * @param today the day that dates are compared with
 */
public record Rules(Policy given, LocalDate today) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12}) ?(B|KB|MB)?");

  /**
   * Reads the rules; an empty text leaves the decision to the manifests.
   *
   * @param licenses SPDX ids with commas between them
   * @param size as {@code 8MB}: B, KB or MB, a thousand each
   * @param stability the word of a stability, in any case
   * @param today as {@code 2026-12-31}; empty for the day of the caller's clock
   * @param problems takes what is none of these, code {@code REV-006}
   */
  public static Rules parse(
      String licenses,
      String size,
      String stability,
      String today,
      LocalDate now,
      Problems problems) {
    SortedSet<String> allowed =
        Arrays.stream(licenses.split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Policy given = new Policy(bytes(size, problems), allowed, stability(stability, problems));
    return new Rules(given, date(today, now, problems));
  }

  /** The rules for a distribution. */
  Policy of(Policy manifest) {
    return new Policy(
        given.sizeBudget().isPresent() ? given.sizeBudget() : manifest.sizeBudget(),
        given.licensesAllowed().isEmpty() ? manifest.licensesAllowed() : given.licensesAllowed(),
        given.minimumStability().or(manifest::minimumStability));
  }

  private static OptionalLong bytes(String text, Problems problems) {
    if (text.isBlank()) {
      return OptionalLong.empty();
    }
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      problems.add(Messages.badValue("-DsizeBudget", text, "a size such as 8MB"));
      return OptionalLong.empty();
    }
    String unit = size.group(2) == null ? "B" : size.group(2);
    long factor = unit.equals("MB") ? 1_000_000 : unit.equals("KB") ? 1_000 : 1;
    return OptionalLong.of(Long.parseLong(size.group(1)) * factor);
  }

  private static Optional<Stability> stability(String text, Problems problems) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<Stability> found =
        Stream.of(Stability.values())
            .filter(each -> each.label().equalsIgnoreCase(text.strip()))
            .findFirst();
    if (found.isEmpty()) {
      String known =
          Stream.of(Stability.values())
              .map(each -> each.label().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      problems.add(Messages.badValue("-DminimumStability", text, "one of " + known));
    }
    return found;
  }

  private static LocalDate date(String text, LocalDate now, Problems problems) {
    if (text.isBlank()) {
      return now;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      problems.add(Messages.badValue("-Dtoday", text, "a date such as 2026-12-31"));
      return now;
    }
  }
}
