package dev.ingot.transport.compression;

import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.snappy.SnappyFramedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Snappy, one block or frames.
 *
 * <p>Source: google/snappy, {@code format_description.txt} and {@code framing_format.txt}.
 */
final class Snappy {
  private static final byte[] STREAM_IDENTIFIER = {
    (byte) 0xff, 0x06, 0x00, 0x00, 's', 'N', 'a', 'P', 'p', 'Y'
  };
  private static final int MAX_RATIO = 64;

  private Snappy() {}

  static boolean isFramed(byte[] input) {
    int length = STREAM_IDENTIFIER.length;
    return input.length >= length && Arrays.equals(input, 0, length, STREAM_IDENTIFIER, 0, length);
  }

  static byte[] decodeBlock(byte[] input, int maxBytes) throws DecompressionException {
    try {
      int size = SnappyDecompressor.getUncompressedLength(input, 0);
      if (size > maxBytes) {
        throw DecompressionException.tooLarge(maxBytes);
      }
      if (size > (long) input.length * MAX_RATIO) {
        throw DecompressionException.malformed("snappy: invalid data");
      }
      byte[] output = new byte[size];
      int written =
          new SnappyDecompressor().decompress(input, 0, input.length, output, 0, output.length);
      if (written != size) {
        throw DecompressionException.malformed("snappy: unexpected end of data");
      }
      return output;
    } catch (RuntimeException e) {
      throw DecompressionException.malformed("snappy: invalid data");
    }
  }

  static byte[] decodeFrames(byte[] input, int maxBytes) throws DecompressionException {
    try {
      return Streams.drain(
          new SnappyFramedInputStream(new ByteArrayInputStream(input)),
          input.length * 4L,
          maxBytes,
          "snappy");
    } catch (EOFException e) {
      throw DecompressionException.malformed("snappy: unexpected end of data");
    } catch (IOException e) {
      throw DecompressionException.malformed("snappy: invalid data");
    }
  }
}
