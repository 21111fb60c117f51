package dev.ingot.component.auth;

import java.util.Optional;

/**
 * Decides who may send to a receiver. Receivers name it with {@code auth::authenticator}.
 * Thread-safe.
 *
 * <p>Source: the Collector's {@code extension/extensionauth}, {@code Server}.
 */
public interface ServerAuthenticator {

  /**
   * Decides on a request if that needs no waiting, so that an event loop may call it.
   *
   * @return what is known of the sender; empty when {@link #authenticate} has to be called from a
   *     thread that may wait
   * @throws AuthException when the request is refused
   */
  Optional<AuthData> tryAuthenticate(RequestHeaders headers) throws AuthException;

  /**
   * Decides on a request; may wait for other servers or compute for long.
   *
   * @throws AuthException when the request is refused
   */
  AuthData authenticate(RequestHeaders headers) throws AuthException;

  /**
   * What a refused HTTP client is told to use, as the header {@code WWW-Authenticate} says it;
   * empty: nothing. Source: RFC 9110, section 11.6.1.
   */
  default String challenge() {
    return "";
  }
}
