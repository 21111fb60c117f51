package dev.ingot.catalog.json;

/**
 * Text is not JSON, or not JSON of the expected shape. The message is one line and says where; a
 * caller puts the name of the file before it.
 */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /** The reason, one line; for JSON of another shape than expected. */
  public JsonException(String message) {
    this(message, 0);
  }

  JsonException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /**
   * Where the text stops being JSON, in characters from its beginning, for those who must not show
   * any of it; 0 when it is JSON of another shape.
   */
  public int offset() {
    return offset;
  }
}
