package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Thousands of rounds of SHA-256 or SHA-512.
 *
 * <p>Source: U. Drepper, "Unix crypt using SHA-256 and SHA-512".
 *
 * @param algorithm {@code SHA-256} or {@code SHA-512}
 * @param salt at most sixteen characters
 * @param rounds 1,000 to 999,999,999
 * @param hash what comes out, in letters
 */
record ShaCrypt(String algorithm, String salt, int rounds, String hash) implements PasswordHash {
  private static final String ROUNDS = "rounds=";
  private static final int SALT = 16;

  static ShaCrypt parse(String text) {
    String[] parts = text.split("\\$", -1);
    boolean given = parts.length == 5 && parts[2].startsWith(ROUNDS);
    if (!given && parts.length != 4) {
      throw new IllegalArgumentException("the SHA hash has no salt");
    }
    String salt = parts[parts.length - 2];
    return new ShaCrypt(
        parts[1].equals("5") ? "SHA-256" : "SHA-512",
        salt.substring(0, Math.min(salt.length(), SALT)),
        given ? rounds(parts[2].substring(ROUNDS.length())) : 5000,
        parts[parts.length - 1]);
  }

  private static int rounds(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("the SHA hash has no number of rounds");
    }
    return Math.max(1000, Integer.parseInt(text));
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public boolean matches(byte[] password) {
    byte[] salted = salt.getBytes(StandardCharsets.UTF_8);
    byte[] result = first(password, salted);
    byte[] repeatedSalt = repeated(salted, 16 + (result[0] & 255), salted.length);
    byte[] repeatedPassword = repeated(password, password.length, password.length);
    for (int round = 0; round < rounds; round++) {
      MessageDigest digest = Digests.of(algorithm);
      digest.update((round & 1) == 1 ? repeatedPassword : result);
      if (round % 3 != 0) {
        digest.update(repeatedSalt);
      }
      if (round % 7 != 0) {
        digest.update(repeatedPassword);
      }
      digest.update((round & 1) == 1 ? result : repeatedPassword);
      result = digest.digest();
    }
    return Digests.equal(hash, letters(result));
  }

  private byte[] first(byte[] password, byte[] salted) {
    MessageDigest inner = Digests.of(algorithm);
    inner.update(password);
    inner.update(salted);
    inner.update(password);
    byte[] mixed = inner.digest();
    MessageDigest digest = Digests.of(algorithm);
    digest.update(password);
    digest.update(salted);
    digest.update(cycled(mixed, password.length));
    for (int bits = password.length; bits > 0; bits >>= 1) {
      digest.update((bits & 1) == 1 ? mixed : password);
    }
    return digest.digest();
  }

  /** The hash of bytes said several times, over and over up to a length. */
  private byte[] repeated(byte[] bytes, int times, int length) {
    MessageDigest digest = Digests.of(algorithm);
    for (int i = 0; i < times; i++) {
      digest.update(bytes);
    }
    return cycled(digest.digest(), length);
  }

  private static byte[] cycled(byte[] bytes, int length) {
    byte[] cycled = new byte[length];
    for (int i = 0; i < length; i++) {
      cycled[i] = bytes[i % bytes.length];
    }
    return cycled;
  }

  /** The three bytes of each group stand a third of the hash apart, and take turns. */
  private static String letters(byte[] hash) {
    boolean small = hash.length == 32;
    int third = hash.length / 3;
    StringBuilder out = new StringBuilder();
    int[] at = {0, third, 2 * third};
    for (int group = 0; group < third; group++) {
      Digests.write(out, Digests.bits(hash, at[0], at[1], at[2]), 4);
      at =
          small
              ? new int[] {at[2] + 1, at[0] + 1, at[1] + 1}
              : new int[] {at[1] + 1, at[2] + 1, at[0] + 1};
    }
    if (small) {
      Digests.write(out, (hash[31] & 255) << 8 | hash[30] & 255, 3);
    } else {
      Digests.write(out, hash[63] & 255, 2);
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "ShaCrypt[REDACTED]";
  }
}
