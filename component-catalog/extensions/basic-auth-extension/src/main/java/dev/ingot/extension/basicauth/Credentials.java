package dev.ingot.extension.basicauth;

import dev.ingot.component.auth.AuthException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a client says it is. Wording of failures is the Collector's.
 *
 * <p>Source: RFC 7617.
 *
 * @param username the name
 * @param password the password
 * @param raw both, as they were sent
 */
record Credentials(String username, String password, String raw) {
  private static final String SCHEME = "Basic ";

  /**
   * The longest password in characters. The work of some hashes grows with the square of the
   * length, and strangers choose it.
   */
  private static final int LONGEST = 512;

  static Credentials parse(String header) throws AuthException {
    if (header.isEmpty()) {
      throw new AuthException("no basic auth provided");
    }
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new AuthException("invalid authorization scheme prefix");
    }
    String raw = header.substring(SCHEME.length());
    String pair = decoded(raw);
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new AuthException("invalid authorization format");
    }
    if (pair.length() - colon - 1 > LONGEST) {
      throw new AuthException("invalid credentials");
    }
    return new Credentials(pair.substring(0, colon), pair.substring(colon + 1), raw);
  }

  private static String decoded(String raw) throws AuthException {
    try {
      return new String(Base64.getDecoder().decode(raw), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AuthException("invalid authorization format");
    }
  }

  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}
