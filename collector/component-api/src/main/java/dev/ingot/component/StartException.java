package dev.ingot.component;

/** A component cannot start for a reason that the user can mend; the message is one line. */
public final class StartException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * The reason with the offending value: {@code listen on 0.0.0.0:4317: address already in use}.
   */
  public StartException(String message) {
    super(message);
  }

  /** The reason, and what was thrown below; users see the cause only at log level debug. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
