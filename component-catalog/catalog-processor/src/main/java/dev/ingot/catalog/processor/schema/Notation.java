package dev.ingot.catalog.processor.schema;

/** How configurations write values that are text to YAML, as regular expressions of a part. */
public final class Notation {
  /** A duration in the notation of Go's {@code time.ParseDuration}. */
  public static final String DURATION =
      "[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)";

  /** The id of a component, {@code type} or {@code type/name}. */
  public static final String COMPONENT_ID = "[a-zA-Z][0-9a-zA-Z_]{0,62}(/.+)?";

  /** A value that is taken from elsewhere: {@code ${env:PORT}}. */
  public static final String EXPANSION = "\\$\\{.+\\}";

  private Notation() {}
}
