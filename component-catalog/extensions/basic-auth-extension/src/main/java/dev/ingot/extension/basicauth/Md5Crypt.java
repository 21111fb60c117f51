package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A thousand rounds of MD5, with the magic of Apache or of FreeBSD.
 *
 * <p>Source: the description of {@code apr1} in the Apache HTTP server's documentation, "Password
 * Formats".
 *
 * @param magic {@code $apr1$} or {@code $1$}
 * @param salt at most eight characters
 * @param hash what comes out, in letters
 */
record Md5Crypt(String magic, String salt, String hash) implements PasswordHash {
  private static final int SALT = 8;

  static Md5Crypt parse(String text) {
    int salt = text.indexOf('$', 1) + 1;
    int end = text.indexOf('$', salt);
    if (end < 0) {
      throw new IllegalArgumentException("the MD5 hash has no salt");
    }
    String given = text.substring(salt, Math.min(end, salt + SALT));
    return new Md5Crypt(text.substring(0, salt), given, text.substring(end + 1));
  }

  @Override
  public boolean matches(byte[] password) {
    return Digests.equal(hash, letters(rounds(password)));
  }

  private byte[] rounds(byte[] password) {
    byte[] salted = salt.getBytes(StandardCharsets.UTF_8);
    byte[] result = first(password, salted);
    for (int round = 0; round < 1000; round++) {
      MessageDigest digest = Digests.of("MD5");
      digest.update((round & 1) == 1 ? password : result);
      if (round % 3 != 0) {
        digest.update(salted);
      }
      if (round % 7 != 0) {
        digest.update(password);
      }
      digest.update((round & 1) == 1 ? result : password);
      result = digest.digest();
    }
    return result;
  }

  private byte[] first(byte[] password, byte[] salted) {
    MessageDigest inner = Digests.of("MD5");
    inner.update(password);
    inner.update(salted);
    inner.update(password);
    byte[] mixed = inner.digest();
    MessageDigest digest = Digests.of("MD5");
    digest.update(password);
    digest.update(magic.getBytes(StandardCharsets.UTF_8));
    digest.update(salted);
    for (int left = password.length; left > 0; left -= mixed.length) {
      digest.update(mixed, 0, Math.min(left, mixed.length));
    }
    for (int bits = password.length; bits > 0; bits >>= 1) {
      digest.update((bits & 1) == 1 ? 0 : password[0]);
    }
    return digest.digest();
  }

  private static String letters(byte[] hash) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      Digests.write(out, Digests.bits(hash, i, i + 6, i == 4 ? 5 : i + 12), 4);
    }
    Digests.write(out, hash[11] & 255, 2);
    return out.toString();
  }

  @Override
  public String toString() {
    return "Md5Crypt[REDACTED]";
  }
}
