package dev.ingot.transport.compression;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** DEFLATE data, bare or in a zlib stream. Source: RFC 1950, RFC 1951. */
final class Deflate {
  private static final int MAX_RATIO = 1032;

  private Deflate() {}

  static byte[] zlib(byte[] input, int maxBytes) throws DecompressionException {
    Output output = new Output(input.length * 8L, maxBytes);
    inflate(input, 0, input.length, false, output, "zlib");
    return output.toExactArray();
  }

  static byte[] zlibOrBare(byte[] input, int maxBytes) throws DecompressionException {
    boolean zlib =
        input.length >= 2
            && (input[0] & 0x0f) == 8
            && ((input[0] & 0xff) * 256 + (input[1] & 0xff)) % 31 == 0;
    Output output = new Output(input.length * 8L, maxBytes);
    inflate(input, 0, input.length, !zlib, output, "deflate");
    return output.toExactArray();
  }

  /** How many bytes DEFLATE data of a size can hold at most. */
  static long largest(long compressed) {
    return compressed * MAX_RATIO;
  }

  /**
   * Inflates one run of DEFLATE data.
   *
   * @return the index behind it in the input
   */
  static int inflate(byte[] input, int from, int end, boolean bare, Output output, String coding)
      throws DecompressionException {
    Inflater inflater = new Inflater(bare);
    try {
      inflater.setInput(input, from, end - from);
      while (!inflater.finished()) {
        step(inflater, output, coding);
      }
      return end - inflater.getRemaining();
    } catch (DataFormatException e) {
      throw DecompressionException.malformed(coding + ": " + reason(e));
    } finally {
      inflater.end();
    }
  }

  private static void step(Inflater inflater, Output output, String coding)
      throws DataFormatException, DecompressionException {
    if (output.isFull()) {
      if (inflater.inflate(new byte[1]) > 0) {
        throw output.tooLarge();
      }
    } else {
      output.reserve(1);
      int count = inflater.inflate(output.bytes(), output.size(), output.free());
      output.added(count);
      if (count > 0) {
        return;
      }
    }
    if (inflater.needsDictionary()) {
      throw DecompressionException.malformed(coding + ": needs a dictionary");
    }
    if (!inflater.finished() && inflater.needsInput()) {
      throw DecompressionException.malformed(coding + ": unexpected end of data");
    }
  }

  private static String reason(DataFormatException e) {
    return e.getMessage() == null ? "invalid data" : e.getMessage();
  }
}
