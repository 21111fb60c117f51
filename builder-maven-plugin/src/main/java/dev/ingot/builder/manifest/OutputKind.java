package dev.ingot.builder.manifest;

/** What a distribution can be delivered as, in the order in which it is made. */
public enum OutputKind {
  /** One jar with everything in it; always made. */
  JAR("jar"),

  /** A small jar with the jars that it needs beside it. */
  THIN("thin"),

  /** A compressed tar archive with launcher, configuration and service unit. */
  TAR_GZ("tar.gz"),

  /** The same as a zip archive. */
  ZIP("zip"),

  /** A Debian package. */
  DEB("deb"),

  /** An RPM package. */
  RPM("rpm"),

  /** A folder with a Java runtime of its own. */
  RUNTIME("runtime"),

  /** An OCI image. */
  IMAGE("image");

  private final String key;

  OutputKind(String key) {
    this.key = key;
  }

  /** The word that {@code dist.outputs} lists. */
  public String key() {
    return key;
  }

  /** Whether a distribution that starts nothing by itself can have it. */
  boolean isForLibraries() {
    return this == JAR || this == THIN;
  }
}
