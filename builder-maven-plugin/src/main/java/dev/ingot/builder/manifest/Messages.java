package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/**
 * Every problem a manifest can have, with its code and wording; {@code docs/manifest.md} lists
 * them.
 *
 * <p>Message and fix are formats over the same arguments.
 */
enum Messages {
  UNREADABLE("MAN-001", "cannot read the file: %s", "check the path and that the file is UTF-8"),
  NOTHING_TO_BUILD(
      "MAN-002",
      "the manifest is empty: there is nothing to build",
      "begin with 'dist:' and list components under 'receivers:' and 'exporters:'"),
  UNKNOWN_KEY("MAN-003", "unknown key '%s' (expected: %s)", "%3$s"),
  WRONG_TYPE("MAN-004", "'%s' expects %s, got %s", "%4$s"),
  CONTROL_CHARACTER(
      "MAN-005",
      "'%s' holds a line break or another control character",
      "write it as one line of plain text"),
  INTERPOLATION(
      "MAN-006", "'%s' holds '${', but a manifest is not expanded: %s", "write the value itself"),
  BAD_NAME(
      "MAN-007",
      "'%s' is not a name for a file and a Maven artifact: '%s'",
      "use letters, digits, '.', '_' and '-', beginning with a letter or digit, at most 100"),
  BAD_GROUP(
      "MAN-008",
      "'%s' is not a Maven group: '%s'",
      "use words of letters, digits, '_' and '-' with dots between them, as in"
          + " 'com.acme.telemetry'"),
  BAD_VERSION(
      "MAN-009",
      "'%s' is not a version: '%s'",
      "use letters, digits, '.', '_', '+' and '-', as in '1.4.0'"),
  BAD_SCHEME(
      "MAN-010",
      "'%s' is not a scheme: '%s'",
      "use at least two letters, digits, '+', '.' and '-', beginning with a letter, as in 'env'"),
  BAD_COORDINATES(
      "MAN-011",
      "'%s' is not 'group:artifact:version': '%s'",
      "write Maven coordinates, as in 'dev.ingot.receiver:otlp-receiver:0.1.0'"),
  MISSING_VERSION("MAN-012", "'%s' has no version: '%s'", "append %3$s"),
  MOVING_VERSION(
      "MAN-013",
      "'%s' does not name one version for good: '%s'",
      "give a released version; ranges, snapshots, LATEST and RELEASE change over time"),
  BAD_GO_MODULE(
      "MAN-014",
      "'%s' is not a Go module and a version with one space between them: '%s'",
      "write it as in 'go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0'"),
  NO_COMPONENT(
      "MAN-015",
      "'%s' names no component",
      "add 'maven: group:artifact:version' or 'gomod: module version'"),
  DUPLICATE_COMPONENT(
      "MAN-016", "'%s' is listed twice under '%s', first in line %s", "remove one of the two"),
  BAD_ALIAS(
      "MAN-017",
      "'%s' is not a Go import alias: '%s'",
      "use letters, digits and '_', no keyword of Go, not beginning with a digit"),
  ALIAS_CLASH(
      "MAN-018", "the name '%s' is taken already by '%s' in line %s", "choose another name"),
  PATH_MISSING(
      "MAN-019",
      "'%s' does not exist: '%s'",
      "give a path that exists, relative to the folder of this file"),
  BAD_REPLACEMENT(
      "MAN-020",
      "'%s' is not a replacement: '%s'",
      "write 'group:artifact => group:artifact:version' or 'group:artifact => ./path'"),
  DUPLICATE_REPLACEMENT("MAN-021", "'%s' is replaced twice, first at %s", "remove one of the two"),
  BAD_EXCLUSION("MAN-022", "'%s' is not an exclusion: '%s'", "write 'group:artifact'"),
  DUPLICATE_EXCLUSION("MAN-023", "'%s' is excluded twice, first at %s", "remove one of the two"),
  EXCLUDED_AND_WANTED(
      "MAN-024", "'%s' is excluded, and listed at %s", "remove the exclusion or the entry"),
  REASON_MISSING(
      "MAN-025",
      "'%s' gives no reason, which a shared file must",
      "write it as 'dependency:', 'replacement:' and 'reason:', why and until when"),
  TOO_LONG("MAN-026", "'%s' has %s characters, more than %s", "write a shorter text"),
  GO_ONLY("MAN-027", "without meaning here: %s", "keep it for the Go builder, or remove it"),
  NO_COMPONENTS(
      "MAN-028",
      "the manifest lists no components",
      "list components under 'receivers:' and 'exporters:'"),
  NO_GO_MODULE(
      "MAN-029",
      "'%s' names no Go module",
      "add 'gomod: module version', or remove the entry, which has no effect here"),
  BAD_IMPORT(
      "MAN-030",
      "'%s' is not a Go import path: '%s'",
      "write it as in 'go.opentelemetry.io/collector/receiver/otlpreceiver'"),
  BAD_CHOICE("MAN-031", "'%s' is '%s' (expected: %s)", "%4$s"),
  LISTED_TWICE("MAN-032", "'%s' is there already: '%s'", "remove one of the two"),
  BAD_LICENSE(
      "MAN-033",
      "'%s' is not written as SPDX writes licences: '%s'",
      "use identifiers of spdx.org/licenses, as in 'Apache-2.0'"),
  BAD_HOMEPAGE(
      "MAN-034",
      "'%s' is not a web address: '%s'",
      "write it as in 'https://example.com/collector'"),
  BAD_SIZE(
      "MAN-035", "'%s' is not a size: '%s'", "write a whole number and B, KB or MB, as in '8MB'"),
  BAD_CLASS(
      "MAN-036",
      "'%s' is not the name of a class in a package: '%s'",
      "write it as in 'com.acme.AcmeCustomizer'"),
  NO_ARTIFACT("MAN-037", "'%s' names no artifact", "add 'maven: group:artifact:version'"),
  NOT_FOR_LIBRARIES(
      "MAN-038",
      "'%s' has no meaning for a library: '%s'",
      "remove it, or set 'dist.type' to 'collector'"),
  TWO_VERSIONS(
      "MAN-039",
      "'dist.version' and 'dist.version_from' both say what the version is",
      "remove one of the two"),
  BAD_VERSION_SOURCE(
      "MAN-040",
      "'%s' does not say where the version comes from: '%s'",
      "write 'pom', 'file:' and a path, or 'env:' and the name of an environment variable"),
  NO_VERSION("MAN-041", "'%s' gives no version: %s", "mend that, or give 'dist.version'"),
  PATH_OUTSIDE(
      "MAN-042",
      "'%s' leaves the project: '%s'",
      "give a path below the folder that has .git or .mvn, or publish the artifact and give its"
          + " coordinates"),
  PATH_LINKED(
      "MAN-043",
      "'%s' is reached by a symbolic link: '%s'",
      "give the path that the link leads to"),
  BAD_IMAGE(
      "MAN-044",
      "'%s' is not the name of an image in a registry: '%s'",
      "write registry, name and tag or digest, as in 'registry.example.com/team/base:1.0' or"
          + " 'registry.example.com/team/base@sha256:' and 64 hexadecimal digits");

  private final String code;
  private final String message;
  private final String fix;

  Messages(String code, String message, String fix) {
    this.code = code;
    this.message = message;
    this.fix = fix;
  }

  /** The stable code. */
  String code() {
    return code;
  }

  /** The problem at a place, with its arguments filled in. */
  Problem at(Location location, Object... arguments) {
    return new Problem(
        code,
        severity(),
        location,
        message.formatted(arguments),
        Optional.of(fix.formatted(arguments)));
  }

  /** Whether the work can go on. */
  Severity severity() {
    return this == GO_ONLY || this == NO_COMPONENTS ? Severity.WARNING : Severity.ERROR;
  }
}
