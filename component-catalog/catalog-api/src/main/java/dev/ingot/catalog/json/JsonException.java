package dev.ingot.catalog.json;

/**
 * Text is not JSON, or not JSON of the expected shape. The message is one line and says where; a
 * caller puts the name of the file before it.
 */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason, one line. */
  public JsonException(String message) {
    super(message);
  }
}
