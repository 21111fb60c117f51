package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** The hash of a password, in one of the forms that {@code htpasswd} files have. Immutable. */
interface PasswordHash {

  /** Whether a password has this hash. */
  boolean matches(byte[] password);

  /** Whether finding out takes long on purpose. */
  default boolean isSlow() {
    return false;
  }

  /**
   * Reads a hash; what has none of the known forms is the password itself.
   *
   * @throws IllegalArgumentException when the hash is malformed; the message does not show it
   */
  static PasswordHash parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.startsWith("{SHA}") || upper.startsWith("{SSHA}")) {
      return sha1(text.substring(text.indexOf('}') + 1));
    }
    if (text.startsWith("$2a$") || text.startsWith("$2b$") || text.startsWith("$2y$")) {
      return Bcrypt.parse(text);
    }
    if (text.startsWith("$apr1$") || text.startsWith("$1$")) {
      return Md5Crypt.parse(text);
    }
    if (text.startsWith("$5$") || text.startsWith("$6$")) {
      return ShaCrypt.parse(text);
    }
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return password -> MessageDigest.isEqual(plain, password);
  }

  /** SHA-1 of the password and what follows the 20 bytes of the hash. */
  private static PasswordHash sha1(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length < 20) {
      throw new IllegalArgumentException("the SHA-1 hash is too short");
    }
    byte[] hash = Arrays.copyOf(bytes, 20);
    return password -> {
      MessageDigest digest = Digests.of("SHA-1");
      digest.update(password);
      digest.update(bytes, 20, bytes.length - 20);
      return MessageDigest.isEqual(hash, digest.digest());
    };
  }
}
