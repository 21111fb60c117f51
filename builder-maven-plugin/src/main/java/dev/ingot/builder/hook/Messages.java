package dev.ingot.builder.hook;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** Every problem of a hook, with its code and wording; {@code docs/hooks.md} lists them. */
enum Messages {
  NOT_FOUND("HOOK-001", "no artifact of this distribution has the class '%s'", "%2$s"),
  NOT_USABLE("HOOK-002", "generated code cannot make a '%s': %s", "%3$s"),
  WRONG_TYPE(
      "HOOK-003", "'%s' does not implement %s", "let it implement dev.ingot.component.hook.%2$s"),
  BAD_COMMAND(
      "HOOK-004",
      "'%s' is no command: %s",
      "annotate it as in @CommandName(value = \"support-bundle\", summary = \"Collect what support"
          + " asks for.\")"),
  COMMAND_TAKEN(
      "HOOK-005", "the command '%s' of '%s' is there already: %s", "choose another name for it"),
  UNREADABLE("HOOK-006", "cannot read the class '%s': %s", "build its artifact again");

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
        Severity.ERROR,
        location,
        message.formatted(arguments),
        Optional.of(fix.formatted(arguments)));
  }
}
