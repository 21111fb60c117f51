package dev.ingot.engine.command;

import dev.ingot.engine.report.ReportFormat;
import java.util.List;

/**
 * A flag of the command line.
 *
 * @param name its name without dashes
 * @param value what its value is called; empty: it is on or off
 * @param choices the values that there are; empty: any
 * @param doc what it does
 */
record Flag(String name, String value, List<String> choices, String doc) {
  static final Flag CONFIG =
      new Flag(
          "config",
          "uri",
          List.of(),
          "A file or URI with configuration; repeat it to merge several, the later ones win.");
  static final Flag SET =
      new Flag(
          "set",
          "key=value",
          List.of(),
          "Set one value over the configuration: --set=a.b=c. Repeatable.");
  static final Flag FEATURE_GATES =
      new Flag(
          "feature-gates",
          "ids",
          List.of(),
          "Feature gates to switch on (id or +id) or off (-id), by commas.");
  static final Flag RELOAD_ENDPOINT =
      new Flag(
          "reload-endpoint",
          "host:port",
          List.of(),
          "Reload the configuration at POST /-/reload; off by default.");
  static final Flag WATCH_CONFIG =
      new Flag("watch-config", "", List.of(), "Reload the configuration when its files change.");
  static final Flag MODE =
      new Flag(
          "mode", "mode", List.of("redacted", "unredacted"), "redacted (default) or unredacted.");
  static final Flag FORMAT =
      new Flag("format", "format", List.of("yaml", "json"), "yaml (default) or json.");
  static final Flag REPORT =
      new Flag(
          "format",
          "format",
          ReportFormat.words(),
          "text (default), or json or sarif on standard output.");
  static final Flag VALIDATE =
      new Flag(
          "validate", "", List.of(), "Check the configuration first; on unless --validate=false.");
  static final Flag WRITTEN =
      new Flag("written", "", List.of(), "Print what is written only, without the defaults.");
  static final Flag PLAN =
      new Flag(
          "plan", "", List.of(), "Print the pipelines instead, and which processors share a pass.");
  static final Flag HELP = new Flag("help", "", List.of(), "Show how to use the command.");
  static final Flag VERSION = new Flag("version", "", List.of(), "Show the version.");

  Flag {
    choices = List.copyOf(choices);
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  String usage() {
    return "--" + name + (takesValue() ? " <" + value + ">" : "");
  }
}
