package dev.ingot.transport.client;

/** No connection came about; the message is what the call's status says. */
final class DialException extends Exception {
  private static final long serialVersionUID = 1L;

  DialException(String message) {
    super(message, null, false, false);
  }
}
