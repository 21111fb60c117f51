package dev.ingot.transport.compression;

import dev.ingot.deflate.DeflateDecoder;
import dev.ingot.deflate.DeflateException;
import dev.ingot.deflate.Framing;
import java.util.Locale;

/** Inflates, and says which coding it was when that fails. */
final class Inflating {
  private static final int DEFLATE_METHOD = 8;

  private Inflating() {}

  static byte[] decode(Coding coding, byte[] input, int maxBytes) throws DecompressionException {
    try {
      return DeflateDecoder.decode(framing(coding, input), input, maxBytes);
    } catch (DeflateException e) {
      throw e.tooLarge()
          ? DecompressionException.tooLarge(maxBytes)
          : DecompressionException.malformed(
              coding.name().toLowerCase(Locale.ROOT) + ": " + e.getMessage());
    }
  }

  private static Framing framing(Coding coding, byte[] input) {
    if (coding == Coding.GZIP) {
      return Framing.GZIP;
    }
    return coding == Coding.ZLIB || beginsLikeZlib(input) ? Framing.ZLIB : Framing.RAW;
  }

  /** Source: RFC 1950, section 2.2. */
  private static boolean beginsLikeZlib(byte[] input) {
    return input.length >= 2
        && (input[0] & 0x0f) == DEFLATE_METHOD
        && ((input[0] & 0xff) * 256 + (input[1] & 0xff)) % 31 == 0;
  }
}
