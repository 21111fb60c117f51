package dev.ingot.storage;

/** Data was not stored or not read, and why, in one line. */
public final class StorageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  /** The reason with the place: {@code write to /var/lib/otelcol/x: no space left on device}. */
  public StorageException(String message) {
    super(message);
    this.message = message;
  }

  /** The reason, and what was thrown below. */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
