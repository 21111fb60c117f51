package dev.ingot.builder.bundle;

import dev.ingot.builder.manifest.Distribution;

/** What a distribution is, for packages and services. */
public final class Summary {
  private Summary() {}

  /**
   * The description on one line, or the name if it says nothing. It does not end with a backslash,
   * which in a unit of systemd would take the next line with it.
   */
  public static String of(Distribution distribution) {
    String text = distribution.description().replaceAll("\\s+", " ");
    String whole = text.replaceFirst("[\\\\ ]+$", "").strip();
    return whole.isEmpty() ? distribution.name() : whole;
  }
}
