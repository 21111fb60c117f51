package dev.ingot.builder.manifest;

/** There is no version where one should be; the message says why, in words for users. */
final class NoVersionException extends Exception {
  private static final long serialVersionUID = 1;

  NoVersionException(String message) {
    super(message);
  }
}
