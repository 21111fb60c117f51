package dev.ingot.transport.compression;

import io.airlift.compress.zstd.ZstdDecompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;

/** Zstandard frames. Source: RFC 8878. */
final class Zstd {
  private Zstd() {}

  static byte[] decode(byte[] input, int maxBytes) throws DecompressionException {
    long size = claimedSize(input);
    if (size > maxBytes) {
      throw DecompressionException.tooLarge(maxBytes);
    }
    if (size > 0) {
      byte[] output = new byte[(int) size];
      if (fits(input, output)) {
        return output;
      }
    }
    return Streams.drain(
        new ZstdInputStream(new ByteArrayInputStream(input)), input.length * 4L, maxBytes, "zstd");
  }

  /**
   * Whether the input is one frame of just the size that it claims. On damaged input the library
   * throws more than its own exception, so any counts as one.
   */
  private static boolean fits(byte[] input, byte[] output) {
    try {
      int size =
          new ZstdDecompressor().decompress(input, 0, input.length, output, 0, output.length);
      return size == output.length;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static long claimedSize(byte[] input) throws DecompressionException {
    try {
      return ZstdDecompressor.getDecompressedSize(input, 0, input.length);
    } catch (RuntimeException e) {
      throw DecompressionException.malformed("zstd: invalid header");
    }
  }
}
