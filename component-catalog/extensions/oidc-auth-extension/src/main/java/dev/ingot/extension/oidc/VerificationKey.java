package dev.ingot.extension.oidc;

import dev.ingot.credentials.Json;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/**
 * A key that signatures are checked with.
 *
 * @param id its name, or empty
 * @param algorithm the only algorithm it is for, or empty
 * @param key the key
 */
record VerificationKey(String id, String algorithm, PublicKey key) {

  /** Reads a JSON web key; empty when it is not for signatures, too weak or of another kind. */
  static Optional<VerificationKey> parse(Json json) {
    String use = json.text("use");
    if (!use.isEmpty() && !use.equals("sig")) {
      return Optional.empty();
    }
    try {
      return PublicKeys.of(json)
          .map(key -> new VerificationKey(json.text("kid"), json.text("alg"), key));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Whether a token is signed by the owner of this key. */
  boolean verifies(String claimed, Jwt token) {
    if (!algorithm.isEmpty() && !algorithm.equals(claimed)) {
      return false;
    }
    try {
      Optional<Signature> signature = Algorithms.of(claimed, key);
      if (signature.isEmpty()) {
        return false;
      }
      signature.get().initVerify(key);
      signature.get().update(token.signed());
      return signature.get().verify(token.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
