package dev.ingot.engine.command;

import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.report.ReportFormat;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import dev.ingot.problem.Suggestion;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What users read about the command line. */
final class CommandMessages {
  static final String NO_CONFIG = "at least one config flag must be provided";
  static final String NO_PROVIDER = "at least one Provider must be supplied";

  private CommandMessages() {}

  static String unknownCommand(String word, String program, List<String> known) {
    String line = "unknown command \"" + word + "\" for \"" + program + "\"";
    return line + near(word, known, "");
  }

  static String unknownFlag(String name, Collection<String> known) {
    return "unknown flag: --" + name + near(name, known, "--");
  }

  static String noDefault(String name, Collection<String> possible) {
    String line = "a customizer gives a default to the flag --" + name + ", which can have none";
    return line + near(name, possible, "--");
  }

  static String failed(String command, IOException failure) {
    return "Error: " + command + ": " + failure.getMessage();
  }

  private static String near(String given, Collection<String> known, String prefix) {
    return Suggestion.nearest(given, known)
        .map(word -> "\n  did you mean " + prefix + word + "?")
        .orElse("");
  }

  static String needsValue(Flag flag) {
    return "flag needs an argument: " + flag.usage();
  }

  static String notBoolean(Flag flag, String value) {
    return "invalid value \"" + value + "\" for flag --" + flag.name() + ": write true or false";
  }

  static String unexpected(String argument) {
    return "unexpected argument \"" + argument + "\"";
  }

  static String badMode(String mode) {
    return "invalid mode \"" + mode + "\": modes are: redacted, unredacted";
  }

  static String badFormat(String format) {
    return "unrecognized print format: " + format + " (formats are: yaml, json)";
  }

  static String badReport(String format) {
    return "unrecognized report format: "
        + format
        + " (formats are: "
        + String.join(", ", ReportFormat.words())
        + ")";
  }

  static String badShell(String shell) {
    return "no completion for \"" + shell + "\" (shells are: bash, zsh, fish)";
  }

  static String noSchema(String program) {
    return program + " was built without the schema of its configuration";
  }

  static String noLog(IOException reason) {
    return "service::telemetry::logs::output_paths: cannot open: " + reason.getMessage();
  }

  static String noReloadEndpoint(String endpoint, IOException reason) {
    return "--reload-endpoint: cannot listen on \"" + endpoint + "\": " + reason.getMessage();
  }

  static String bug(RuntimeException bug) {
    return "internal error: " + bug.toString().replace("\r", " ").replace("\n", " ");
  }

  static Problem gateWithoutEffect(FeatureGate gate) {
    return new Problem(
        "CFG-109",
        Severity.WARNING,
        Location.of("--feature-gates"),
        "the feature gate \"" + gate.id() + "\" cannot be switched in this collector",
        Optional.of("remove it"));
  }

  static String help(String program) {
    return "Run '" + program + " --help' for usage.";
  }
}
