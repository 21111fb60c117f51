package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash functions, and how crypt(3) writes their results. */
final class Digests {
  private static final String ALPHABET =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private Digests() {}

  static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java runtime without " + algorithm, e);
    }
  }

  /** Writes the lowest bits of a number, six a letter, the lowest first. */
  static void write(StringBuilder out, int bits, int letters) {
    for (int i = 0; i < letters; i++) {
      out.append(ALPHABET.charAt(bits >>> 6 * i & 63));
    }
  }

  /** Three bytes of a hash as one number. */
  static int bits(byte[] hash, int high, int middle, int low) {
    return (hash[high] & 255) << 16 | (hash[middle] & 255) << 8 | hash[low] & 255;
  }

  static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
