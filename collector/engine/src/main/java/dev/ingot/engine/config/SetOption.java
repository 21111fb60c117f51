package dev.ingot.engine.config;

/** The command line's {@code --set a.b=value}. */
public final class SetOption {
  private SetOption() {}

  /**
   * The URI of an assignment, {@code yaml:a::b: value}; it is resolved after those of {@code
   * --config}, so it wins. The value is YAML. Keys that hold dots cannot be set.
   *
   * @throws IllegalArgumentException with the Collector's words when there is no equal sign
   */
  public static String uri(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "invalid value \"" + assignment + "\" for flag -set: missing equal sign");
    }
    String key = assignment.substring(0, equals).strip().replace(".", "::");
    return "yaml:" + key + ": " + assignment.substring(equals + 1).strip();
  }
}
