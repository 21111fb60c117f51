package dev.ingot.extension.basicauth;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and hashes of passwords; of a name given twice the last counts. Immutable. */
final class Htpasswd {
  static final Htpasswd NOBODY = new Htpasswd(Map.of());

  private final Map<String, PasswordHash> hashes;
  private final Optional<PasswordHash> slow;

  private Htpasswd(Map<String, PasswordHash> hashes) {
    this.hashes = hashes;
    this.slow = hashes.values().stream().filter(PasswordHash::isSlow).findFirst();
  }

  /**
   * Reads lines of {@code NAME:HASH}; blank lines and lines that begin with {@code #} do not count.
   *
   * @throws IllegalArgumentException {@code line 3: expected NAME:HASH}
   */
  static Htpasswd parse(String text) {
    Map<String, PasswordHash> hashes = new HashMap<>();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new IllegalArgumentException("line " + number + ": expected NAME:HASH");
      }
      hashes.put(line.substring(0, colon), hash(line.substring(colon + 1), number));
    }
    return new Htpasswd(hashes);
  }

  private static PasswordHash hash(String text, int line) {
    try {
      return PasswordHash.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
    }
  }

  /** Whether checking a password takes so long that event loops must not do it. */
  boolean isSlow() {
    return slow.isPresent();
  }

  /** The hash of a user's password. */
  Optional<PasswordHash> hash(String username) {
    return Optional.ofNullable(hashes.get(username));
  }

  /** Whether a password is right. That a user is unknown takes as long as a wrong password. */
  boolean matches(String username, String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    PasswordHash hash = hashes.get(username);
    if (hash == null) {
      slow.ifPresent(any -> any.matches(bytes));
      return false;
    }
    return hash.matches(bytes);
  }
}
