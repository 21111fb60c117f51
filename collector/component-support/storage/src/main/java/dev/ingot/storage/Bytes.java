package dev.ingot.storage;

/**
 * A range of an array.
 *
 * @param array the bytes, and perhaps others around them
 * @param offset where the range begins
 * @param length its length
 */
public record Bytes(byte[] array, int offset, int length) {
  public Bytes {
    if (offset < 0 || length < 0 || offset > array.length - length) {
      throw new IllegalStateException("range outside of its array");
    }
  }

  /** A whole array. */
  public static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }
}
