package dev.ingot.extension.oidc;

import dev.ingot.component.auth.AuthData;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were good, by their hash, so that a signature is checked once and not with every
 * request. Bounded; thread-safe.
 */
final class KnownTokens {
  private static final int MOST = 10_000;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(AuthData data, long endsAt) {}

  /** What a token says that is known and has not ended. */
  Optional<AuthData> find(String token, long now) {
    Known entry = known.get(hash(token));
    return entry == null || now >= entry.endsAt() ? Optional.empty() : Optional.of(entry.data());
  }

  void add(String token, AuthData data, long endsAt) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(hash(token), new Known(data, endsAt));
  }

  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java runtime without SHA-256", e);
    }
  }
}
