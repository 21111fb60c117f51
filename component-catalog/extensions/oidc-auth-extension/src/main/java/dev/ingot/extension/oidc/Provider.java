package dev.ingot.extension.oidc;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthException;
import dev.ingot.credentials.WatchedFile;
import java.util.List;

/** Checks the tokens of one provider. Thread-safe. */
final class Provider {
  private final ProviderConfig config;
  private final KeySource keys;

  /** Where a provider's keys come from. */
  interface KeySource {
    /** The keys that a token with this key id may be signed with; may wait for the provider. */
    List<VerificationKey> keys(String id);

    /** The same when those did not fit: a provider may give a new key the name of the old one. */
    default List<VerificationKey> newer(String id, List<VerificationKey> tried) {
      return tried;
    }
  }

  private Provider(ProviderConfig config, KeySource keys) {
    this.config = config;
    this.keys = keys;
  }

  /** Reads the provider's keys from their file, or asks the provider where they are. */
  static Provider open(ComponentContext context, ProviderConfig config) throws StartException {
    if (config.publicKeysFile().isEmpty()) {
      return new Provider(config, RemoteKeys.open(context, config));
    }
    WatchedFile<KeySet> file = WatchedFile.open(context, config.publicKeysFile(), KeySet::ofFile);
    return new Provider(config, id -> file.current().named(id));
  }

  ProviderConfig config() {
    return config;
  }

  /**
   * Checks a token.
   *
   * @param now milliseconds since the Unix epoch
   */
  Claims verify(Jwt token, long now) throws AuthException {
    Claims claims = new Claims(token.payload());
    claims.check(config, now);
    if (token.header().get("crit").isEmpty() && isSigned(token)) {
      return claims;
    }
    throw new AuthException("failed to verify token: failed to verify signature");
  }

  private boolean isSigned(Jwt token) {
    String id = token.header().text("kid");
    List<VerificationKey> known = keys.keys(id);
    if (fits(known, token)) {
      return true;
    }
    List<VerificationKey> newer = keys.newer(id, known);
    return !newer.equals(known) && fits(newer, token);
  }

  private static boolean fits(List<VerificationKey> keys, Jwt token) {
    String algorithm = token.header().text("alg");
    return keys.stream().anyMatch(key -> key.verifies(algorithm, token));
  }
}
