package dev.ingot.transport.compression;

/** Decompresses whole buffers. */
public final class Decompression {
  private Decompression() {}

  /**
   * Decompresses.
   *
   * @param maxBytes how many bytes may come out; no more than about that is ever allocated,
   *     whatever the input claims
   * @return an array of exactly the size; for {@link Coding#IDENTITY} the same array
   * @throws DecompressionException when the input is malformed, ends early, or is larger
   */
  public static byte[] decode(Coding coding, byte[] input, int maxBytes)
      throws DecompressionException {
    return switch (coding) {
      case IDENTITY -> {
        if (input.length > maxBytes) {
          throw DecompressionException.tooLarge(maxBytes);
        }
        yield input;
      }
      case GZIP, ZLIB, DEFLATE -> Inflating.decode(coding, input, maxBytes);
      case ZSTD -> Zstd.decode(input, maxBytes);
      case SNAPPY ->
          Snappy.isFramed(input)
              ? Snappy.decodeFrames(input, maxBytes)
              : Snappy.decodeBlock(input, maxBytes);
      case SNAPPY_FRAMED -> Snappy.decodeFrames(input, maxBytes);
      case LZ4 -> Lz4.decode(input, maxBytes);
    };
  }
}
