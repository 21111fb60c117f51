package dev.ingot.component.auth;

/**
 * A request is refused: HTTP status 401, gRPC status {@code UNAUTHENTICATED}. The message goes to
 * the client, so it never holds what the client sent. It has no stack trace: it is an answer.
 */
public final class AuthException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why, one line: {@code invalid credentials}. */
  public AuthException(String message) {
    super(message, null, false, false);
  }
}
