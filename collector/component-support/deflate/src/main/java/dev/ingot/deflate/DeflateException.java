package dev.ingot.deflate;

/** Bytes that cannot be inflated: the sender's error. It has no stack trace. */
public final class DeflateException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private DeflateException(String message, boolean tooLarge) {
    super(message, null, false, false);
    this.tooLarge = tooLarge;
  }

  static DeflateException malformed(String message) {
    return new DeflateException(message, false);
  }

  static DeflateException truncated() {
    return malformed("unexpected end of data");
  }

  static DeflateException tooLarge(int maxBytes) {
    return new DeflateException("inflated data is larger than " + maxBytes + " bytes", true);
  }

  /** Whether the bytes are sound as far as they were read, and only too many. */
  public boolean tooLarge() {
    return tooLarge;
  }
}
