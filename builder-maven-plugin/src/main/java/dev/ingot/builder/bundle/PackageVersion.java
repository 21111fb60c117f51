package dev.ingot.builder.bundle;

/** The version of a distribution as Debian and RPM order versions. */
public final class PackageVersion {
  private PackageVersion() {}

  /**
   * The version with {@code ~} for {@code -}, which sorts {@code 1.0.0-rc.1} before {@code 1.0.0}
   * and is legal in both, with {@code .} for {@code _}, and with {@code 0.} before a letter.
   */
  public static String of(String version) {
    String text = version.replace('-', '~').replace('_', '.');
    return Character.isDigit(text.charAt(0)) ? text : "0." + text;
  }
}
