package dev.ingot.engine;

/**
 * An embedded collector did not start, or could not go on. The message is for people; it has
 * several lines when several things are wrong with the configuration.
 */
public final class CollectorException extends Exception {
  private static final long serialVersionUID = 1L;

  CollectorException(String message) {
    super(message);
  }

  CollectorException(String message, Throwable cause) {
    super(message, cause);
  }
}
