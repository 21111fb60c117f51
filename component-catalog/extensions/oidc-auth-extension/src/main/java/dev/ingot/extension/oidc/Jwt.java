package dev.ingot.extension.oidc;

import dev.ingot.component.auth.AuthException;
import dev.ingot.credentials.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A token before anything in it is believed.
 *
 * <p>Source: RFC 7515, RFC 7519.
 *
 * @param header how it is signed
 * @param payload its claims
 * @param signed the bytes that are signed
 * @param signature the signature
 */
record Jwt(Json header, Json payload, byte[] signed, byte[] signature) {
  private static final int LONGEST = 64 * 1024;

  static Jwt parse(String token) throws AuthException {
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (token.length() > LONGEST || first < 0 || second < 0) {
      throw malformed();
    }
    try {
      return new Jwt(
          Json.parse(decoded(token.substring(0, first))),
          Json.parse(decoded(token.substring(first + 1, second))),
          token.substring(0, second).getBytes(StandardCharsets.US_ASCII),
          decoded(token.substring(second + 1)));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static byte[] decoded(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  private static AuthException malformed() {
    return new AuthException("failed to parse the token: oidc: malformed jwt");
  }

  @Override
  public String toString() {
    return "Jwt[REDACTED]";
  }
}
