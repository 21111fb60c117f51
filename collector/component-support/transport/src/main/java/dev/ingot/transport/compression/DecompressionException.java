package dev.ingot.transport.compression;

/** Compressed bytes that cannot be had: the sender's error. It has no stack trace. */
public final class DecompressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private DecompressionException(String message, boolean tooLarge) {
    super(message, null, false, false);
    this.tooLarge = tooLarge;
  }

  static DecompressionException malformed(String message) {
    return new DecompressionException(message, false);
  }

  static DecompressionException tooLarge(int maxBytes) {
    return new DecompressionException(
        "decompressed data is larger than " + maxBytes + " bytes", true);
  }

  /** Whether the bytes are sound as far as they were read, and only too many. */
  public boolean tooLarge() {
    return tooLarge;
  }
}
