package dev.ingot.builder.bundle;

import java.util.Locale;

/** The user that the service of a collector runs as. */
public final class ServiceUser {
  private static final int LONGEST = 32;

  private ServiceUser() {}

  /**
   * The name of the distribution as a user of every Linux: lower-case letters, digits, {@code _}
   * and {@code -}, no digit first, at most 32 characters.
   */
  public static String of(String distribution) {
    String name = distribution.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    String user = name.substring(0, 1).matches("[a-z_]") ? name : "_" + name;
    return user.substring(0, Math.min(LONGEST, user.length()));
  }
}
