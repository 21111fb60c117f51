package dev.ingot.component.config.provider;

/** Configuration cannot be retrieved; the message is one line and names the URI. */
public final class RetrieveException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason, one line. */
  public RetrieveException(String message) {
    super(message);
  }
}
