package dev.ingot.transport.server;

import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.auth.ServerAuthenticator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Knows {@code good} at once and {@code slow} when the gate was opened; breaks at {@code bug}. */
final class FakeAuthenticator implements ServerAuthenticator {
  final CountDownLatch gate = new CountDownLatch(1);
  final CountDownLatch asked = new CountDownLatch(1);

  @Override
  public Optional<AuthData> tryAuthenticate(RequestHeaders headers) throws AuthException {
    String token = headers.first("authorization");
    return switch (token) {
      case "good" -> Optional.of(known(token));
      case "slow", "slow-bad", "slow-error" -> Optional.empty();
      case "bug" -> throw new IllegalStateException("a bug");
      default -> throw new AuthException("no such token");
    };
  }

  @Override
  public AuthData authenticate(RequestHeaders headers) throws AuthException {
    asked.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AuthException("interrupted");
    }
    String token = headers.first("authorization");
    if (token.equals("slow-error")) {
      throw new StackOverflowError("too deep");
    }
    if (token.equals("slow-bad")) {
      throw new AuthException("not after all");
    }
    return known(token);
  }

  @Override
  public String challenge() {
    return "Bearer";
  }

  private static AuthData known(String token) {
    return new AuthData(Map.of("user", List.of(token)));
  }
}
