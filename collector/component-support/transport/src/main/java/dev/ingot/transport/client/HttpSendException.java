package dev.ingot.transport.client;

/** There was no answer; the message says why, in one line. */
public final class HttpSendException extends Exception {
  private static final long serialVersionUID = 1L;

  HttpSendException(String message, Throwable cause) {
    super(message, cause, false, false);
  }
}
