package dev.ingot.builder.plan;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** Every problem of a plan, with its code and wording; {@code docs/manifest.md} lists them. */
enum Messages {
  WRONG_KIND(
      "PLAN-001", "'%s' is a component of kind %s, but stands under '%s'", "move it to '%4$s'"),
  SAME_TYPE(
      "PLAN-002",
      "the %s '%s' of '%s' is there already, from '%s' at %s",
      "remove one of the two: a configuration could not tell them apart"),
  BAD_CLASS(
      "PLAN-003",
      "the descriptor of '%s' names a class that generated code cannot use: '%s'",
      "build the component with the catalog processor"),
  BAD_TYPE(
      "PLAN-004",
      "the descriptor of '%s' has a type that configurations cannot name: '%s'",
      "build the component with the catalog processor"),
  NO_SCHEMA(
      "PLAN-005",
      "'%s' brings no schema of its configuration, so editors cannot check it",
      "build the component with the catalog processor"),
  UNREADABLE("PLAN-006", "cannot read '%s': %s", "delete the file and resolve it again"),
  NO_PROVIDER(
      "PLAN-007",
      "no provider has the scheme '%s' of 'conf_resolver.default_uri_scheme' (there are: %s)",
      "list that provider, or name another scheme"),
  NOTHING_EXPANDS(
      "PLAN-008",
      "without the provider 'env', ${NAME} in configurations stays as it is",
      "list 'dev.ingot.provider:env-provider', or set 'conf_resolver.default_uri_scheme'"),
  TOO_UNSTABLE(
      "PLAN-009",
      "'%s' is %s, but 'dist.minimum_stability' is '%s'",
      "remove it, or lower 'dist.minimum_stability'");

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
    Optional<String> step = Optional.of(fix.formatted(arguments));
    return new Problem(code, severity(), location, message.formatted(arguments), step);
  }

  /** Whether the work can go on. */
  Severity severity() {
    return this == NO_SCHEMA || this == NOTHING_EXPANDS ? Severity.WARNING : Severity.ERROR;
  }
}
