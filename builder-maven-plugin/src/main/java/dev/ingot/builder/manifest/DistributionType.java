package dev.ingot.builder.manifest;

/** How a distribution is used. */
public enum DistributionType {
  /** A program with a command line. */
  COLLECTOR("collector"),

  /** A class that other programs start and stop collectors with, in their own process. */
  LIBRARY("library");

  private final String key;

  DistributionType(String key) {
    this.key = key;
  }

  /** The word of {@code dist.type}. */
  public String key() {
    return key;
  }
}
