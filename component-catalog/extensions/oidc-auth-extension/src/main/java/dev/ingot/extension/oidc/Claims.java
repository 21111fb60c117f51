package dev.ingot.extension.oidc;

import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.credentials.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The claims of a token whose signature is right.
 *
 * <p>Source: OpenID Connect Core 1.0, section 3.1.3.7.
 */
record Claims(Json json) {
  /** How far the clocks of providers may be ahead. */
  private static final long LEEWAY_SECONDS = 300;

  /** Checks who gave the token, for whom, and until when. */
  void check(ProviderConfig config, long now) throws AuthException {
    if (!config.ignoreIssuer() && !json.text("iss").equals(config.issuerUrl())) {
      throw refused("token issued by a different provider");
    }
    if (!config.ignoreAudience() && !audience().contains(config.audience())) {
      throw refused("token for a different audience");
    }
    if (now >= endsAtMillis()) {
      throw refused("token is expired");
    }
    Optional<Double> begin = json.number("nbf");
    if (begin.isPresent() && now < (begin.get() - LEEWAY_SECONDS) * 1000) {
      throw refused("current time is before the token's nbf (not before) time");
    }
  }

  private static AuthException refused(String reason) {
    return new AuthException("failed to verify token: oidc: " + reason);
  }

  private List<String> audience() {
    return texts("aud");
  }

  /** Milliseconds since the Unix epoch; a token without an end has ended. */
  long endsAtMillis() {
    return (long) (json.number("exp").orElse(0.0) * 1000);
  }

  AuthData authData(ProviderConfig config, String raw) throws AuthException {
    Map<String, List<String>> attributes = new HashMap<>();
    json.members().keySet().forEach(name -> attributes.put("claims." + name, texts(name)));
    attributes.put("subject", List.of(subject(config.usernameClaim())));
    attributes.put("membership", membership(config.groupsClaim()));
    attributes.put("raw", List.of(raw));
    return new AuthData(attributes);
  }

  private String subject(String claim) throws AuthException {
    if (claim.isEmpty()) {
      return json.text("sub");
    }
    Json value = json.get(claim).orElseThrow(() -> absent("username"));
    if (!(value.value() instanceof String name)) {
      throw new AuthException("the username returned by the OIDC provider isn't a regular string");
    }
    return name;
  }

  private List<String> membership(String claim) throws AuthException {
    if (!claim.isEmpty() && json.get(claim).isEmpty()) {
      throw absent("groups");
    }
    return claim.isEmpty() ? List.of() : texts(claim);
  }

  private List<String> texts(String claim) {
    return json.get(claim)
        .map(value -> value.elements().stream().map(Json::toString).toList())
        .orElse(List.of());
  }

  private static AuthException absent(String which) {
    return new AuthException(
        which
            + " claim from the OIDC configuration not found on the token returned by the OIDC"
            + " provider");
  }
}
