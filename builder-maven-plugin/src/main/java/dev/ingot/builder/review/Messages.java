package dev.ingot.builder.review;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The wording of reviews; docs/dependency-review.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem noGit(String reason) {
    return error(
        "REV-001",
        "git",
        "git cannot be run: " + reason,
        "install git, or compare two locks with -DbaseLock=FILE -DheadLock=FILE");
  }

  static Problem unknownRevision(String option, String revision, String reason) {
    return error(
        "REV-002",
        option,
        "git has no revision '%s'%s".formatted(revision, reason.isEmpty() ? "" : ": " + reason),
        "fetch it, as with 'git fetch --unshallow', or name another");
  }

  static Problem noBase() {
    return error(
        "REV-003",
        "-Dbase",
        "nothing to compare with is named",
        "for example: -Dbase=origin/main, or -DbaseLock=FILE -DheadLock=FILE");
  }

  static Problem unknownFormat(String format) {
    return error(
        "REV-004",
        "-Dformat",
        "unknown format '%s' (expected: markdown, json)".formatted(format),
        "leave it out for markdown");
  }

  static Problem noLock(String option, String file) {
    return error("REV-005", option, "there is no lock '%s'".formatted(file), "give its path");
  }

  static Problem badValue(String option, String value, String expected) {
    return error("REV-006", option, "'%s' is not %s".formatted(value, expected), "correct it");
  }

  static Problem licenseNotAllowed(
      String distribution, String artifact, String license, Collection<String> allowed) {
    return error(
        "REV-101",
        distribution,
        "%s is under %s (allowed: %s)".formatted(artifact, license, String.join(", ", allowed)),
        "replace or exclude it, or allow its licence in 'dist.licenses_allowed'");
  }

  static Problem overBudget(String distribution, String what, long bytes, long budget) {
    return error(
        "REV-102",
        distribution,
        String.format(Locale.ROOT, "%s has %,d bytes, budget %,d", what, bytes, budget),
        "leave something out, or raise 'dist.size_budget'");
  }

  static Problem notStable(
      String distribution, String component, String signals, String stability, String minimum) {
    return error(
        "REV-103",
        distribution,
        "%s is %s%s, not at least %s".formatted(component, stability, signals, minimum),
        "remove it, or lower 'dist.minimum_stability'");
  }

  static Problem dateHasPassed(String distribution, String what, String date, String text) {
    return error(
        "REV-104",
        distribution,
        "the date of %s has passed, %s: %s".formatted(what, date, text),
        "do what the text says");
  }

  private static Problem error(String code, String place, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(place), message, Optional.of(fix));
  }
}
