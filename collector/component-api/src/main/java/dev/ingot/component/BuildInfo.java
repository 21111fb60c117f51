package dev.ingot.component;

/**
 * What was built.
 *
 * @param command the command's name, as {@code otelcol-core}
 * @param description one line for people
 * @param version the version of the distribution
 */
public record BuildInfo(String command, String description, String version) {}
