package dev.ingot.engine.command;

/** A command line that cannot be understood; the message says why and what to write instead. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message, null, false, false);
  }
}
