package dev.ingot.extension.oidc;

import dev.ingot.credentials.Json;
import java.util.List;

/**
 * The keys of a provider.
 *
 * <p>Source: RFC 7517.
 *
 * @param keys those that are for signatures and of a kind that is known
 */
record KeySet(List<VerificationKey> keys) {
  static final KeySet EMPTY = new KeySet(List.of());

  KeySet {
    keys = List.copyOf(keys);
  }

  /** Reads a set; keys of other kinds are left out. */
  static KeySet parse(Json set) {
    List<Json> all = set.get("keys").map(Json::elements).orElse(List.of());
    return new KeySet(all.stream().flatMap(key -> VerificationKey.parse(key).stream()).toList());
  }

  static KeySet ofFile(String text) {
    KeySet set = parse(Json.parse(text));
    if (set.keys.isEmpty()) {
      throw new IllegalArgumentException(
          "file contains no supported keys (supported types are RSA, ECDSA, and ED25519)");
    }
    return set;
  }

  /** The keys of that name; all of them when a token does not name its key. */
  List<VerificationKey> named(String id) {
    return id.isEmpty() ? keys : keys.stream().filter(key -> key.id().equals(id)).toList();
  }
}
