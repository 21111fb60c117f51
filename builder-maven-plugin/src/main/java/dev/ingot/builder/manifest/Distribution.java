package dev.ingot.builder.manifest;

/**
 * What is being built.
 *
 * @param name the name of the command, the jar and the Maven artifact; letters, digits, {@code .},
 *     {@code _} and {@code -}
 * @param group the Maven group of the result
 * @param version the version of the result, as the manifest writes it: {@code 1.10} stays {@code
 *     1.10}
 * @param description one line for people; any text, also with quotes and line breaks
 * @param type how it is used
 */
public record Distribution(
    String name, String group, String version, String description, DistributionType type) {

  /** The name of a distribution whose manifest gives none. */
  public static final String DEFAULT_NAME = "otelcol-custom";

  /** The Maven group of a distribution whose manifest gives none. */
  public static final String DEFAULT_GROUP = "dev.ingot.distribution";

  /** The version of a distribution whose manifest gives none. */
  public static final String DEFAULT_VERSION = "1.0.0";

  /** The description of a distribution whose manifest gives none. */
  public static final String DEFAULT_DESCRIPTION = "Custom OpenTelemetry Collector distribution";

  /** A program with a command line. */
  public Distribution(String name, String group, String version, String description) {
    this(name, group, version, description, DistributionType.COLLECTOR);
  }
}
