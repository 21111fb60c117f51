package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Blowfish with a key schedule that takes long on purpose.
 *
 * <p>Source: N. Provos and D. Mazieres, "A Future-Adaptable Password Scheme".
 *
 * @param cost the logarithm of the number of rounds, 4 to 20 here
 * @param salt 16 bytes
 * @param hash 23 bytes
 */
record Bcrypt(int cost, byte[] salt, byte[] hash) implements PasswordHash {
  private static final String ALPHABET =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final byte[] MESSAGE =
      "OrpheanBeholderScryDoubt".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = 23;
  private static final int SALT = 16;

  static Bcrypt parse(String text) {
    if (!text.matches("\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}")) {
      throw new IllegalArgumentException("the bcrypt hash is malformed");
    }
    int cost = Integer.parseInt(text.substring(4, 6));
    if (cost < 4 || cost > 20) {
      throw new IllegalArgumentException("the bcrypt hash has a cost outside of 4 to 20");
    }
    return new Bcrypt(cost, bytes(text.substring(7, 29), SALT), bytes(text.substring(29), HASH));
  }

  private static byte[] bytes(String letters, int length) {
    byte[] bytes = new byte[length];
    long bits = 0;
    int count = 0;
    int at = 0;
    for (int i = 0; i < letters.length() && at < length; i++) {
      bits = bits << 6 | ALPHABET.indexOf(letters.charAt(i));
      count += 6;
      if (count >= 8) {
        count -= 8;
        bytes[at++] = (byte) (bits >>> count);
      }
    }
    return bytes;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public boolean matches(byte[] password) {
    byte[] key = Arrays.copyOf(password, password.length + 1);
    Blowfish blowfish = new Blowfish();
    blowfish.expand(key, salt);
    for (long round = 1L << cost; round > 0; round--) {
      blowfish.expand(key);
      blowfish.expand(salt);
    }
    byte[] found = Arrays.copyOf(blowfish.encrypt(MESSAGE, 64), HASH);
    return MessageDigest.isEqual(hash, found);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "Bcrypt[REDACTED]";
  }
}
