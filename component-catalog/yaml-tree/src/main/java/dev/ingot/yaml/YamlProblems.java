package dev.ingot.yaml;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of all problems of this package. */
final class YamlProblems {
  private YamlProblems() {}

  static Problem syntax(Location at, String what) {
    return error("YAML-001", at, what, null);
  }

  static Problem syntax(Location at, String what, String fix) {
    return error("YAML-001", at, what, fix);
  }

  static Problem tooLarge(Location at, int limit) {
    return error(
        "YAML-002",
        at,
        "the document has more than " + limit + " characters",
        "split it into several files");
  }

  static Problem lineTooLong(Location at, int limit) {
    return error(
        "YAML-002",
        at,
        "the line has more than " + limit + " characters",
        "break it into several lines");
  }

  static Problem textBehindFlow(Location at) {
    return error(
        "YAML-001",
        at,
        "text cannot stand behind a value in { } or [ ]",
        "put a comma before it, or quote the whole value");
  }

  static Problem escape(Location at) {
    return error(
        "YAML-001",
        at,
        "an escape in double quotes is not complete",
        "write \\x41, \\u0041 or \\U00000041, or use single quotes");
  }

  static Problem tooDeep(Location at, int limit) {
    return error(
        "YAML-003",
        at,
        "values are nested more than " + limit + " levels deep",
        "check for brackets that are not closed");
  }

  static Problem tooManyCopies(Location at, int limit) {
    return error(
        "YAML-004",
        at,
        "aliases repeat more than " + limit + " values",
        "write the values out, or use fewer aliases of aliases");
  }

  static Problem duplicate(Location at, String key, Location first) {
    return error(
        "YAML-005",
        at,
        "duplicate key '"
            + key
            + "': first on line "
            + first.line()
            + ", again on line "
            + at.line(),
        "keep one of the two");
  }

  static Problem secondDocument(Location at, Severity severity) {
    String message =
        severity == Severity.ERROR
            ? "a second document begins here, and only one is allowed"
            : "a second document begins here and is ignored";
    return new Problem(
        "YAML-006", severity, at, message, Optional.of("remove the line '---', or use two files"));
  }

  static Problem tab(Location at) {
    return error("YAML-007", at, "a tab cannot indent YAML", "indent with spaces");
  }

  static Problem controlCharacter(Location at, int character) {
    return error(
        "YAML-008",
        at,
        "control character " + String.format("U+%04X", character) + " is not allowed",
        "remove it, or write it as an escape in double quotes");
  }

  static Problem unknownAnchor(Location at, String anchor) {
    return error(
        "YAML-009",
        at,
        "unknown anchor '" + anchor + "'",
        "define &" + anchor + " before this line, or quote the value if no alias is meant");
  }

  static Problem containsItself(Location at, String anchor) {
    return error("YAML-010", at, "anchor '" + anchor + "' contains itself", null);
  }

  static Problem merge(Location at, Node value) {
    return error(
        "YAML-011",
        at,
        "the merge key '<<' takes a map or a list of maps, got " + value.typeName(),
        "merge an alias of a map, as in '<<: *defaults'");
  }

  static Problem tagMismatch(Location at, String text, String tag) {
    return error(
        "YAML-012", at, "'" + text + "' is not a !!" + tag, "correct the value or its tag");
  }

  static Problem keyNotText(Location at, String type) {
    return error("YAML-013", at, "a key must be text, got " + type, "quote the key");
  }

  private static Problem error(
      String code, Location at, String message, @org.jspecify.annotations.Nullable String fix) {
    return new Problem(code, Severity.ERROR, at, message, Optional.ofNullable(fix));
  }
}
