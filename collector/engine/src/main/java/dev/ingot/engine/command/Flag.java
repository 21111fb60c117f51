package dev.ingot.engine.command;

/**
 * A flag of the command line.
 *
 * @param name its name without dashes
 * @param value what its value is called; empty: it is on or off
 * @param doc what it does
 */
record Flag(String name, String value, String doc) {
  static final Flag CONFIG =
      new Flag(
          "config",
          "uri",
          "A file or URI with configuration; repeat it to merge several, the later ones win.");
  static final Flag SET =
      new Flag(
          "set", "key=value", "Set one value over the configuration: --set=a.b=c. Repeatable.");
  static final Flag FEATURE_GATES =
      new Flag(
          "feature-gates",
          "ids",
          "Feature gates to switch on (id or +id) or off (-id), by commas.");
  static final Flag MODE = new Flag("mode", "mode", "redacted (default) or unredacted.");
  static final Flag FORMAT = new Flag("format", "format", "yaml (default) or json.");
  static final Flag VALIDATE =
      new Flag("validate", "", "Check the configuration first; on unless --validate=false.");
  static final Flag HELP = new Flag("help", "", "Show how to use the command.");
  static final Flag VERSION = new Flag("version", "", "Show the version.");

  boolean takesValue() {
    return !value.isEmpty();
  }

  String usage() {
    return "--" + name + (takesValue() ? " <" + value + ">" : "");
  }
}
