package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The password last found right for each hash, as a digest under a key that never leaves this
 * process. A hash that is gone from the file is forgotten. Thread-safe.
 */
final class Remembered {
  private static final String ALGORITHM = "HmacSHA256";

  private final Map<PasswordHash, byte[]> digests =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final SecretKeySpec key;

  Remembered() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  void add(PasswordHash hash, Credentials given) {
    digests.put(hash, digest(given));
  }

  boolean knows(PasswordHash hash, Credentials given) {
    byte[] known = digests.get(hash);
    return known != null && MessageDigest.isEqual(known, digest(given));
  }

  private byte[] digest(Credentials given) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(given.password().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a Java runtime without " + ALGORITHM, e);
    }
  }
}
