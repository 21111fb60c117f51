package dev.ingot.deflate;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * Inflates whole buffers. What {@code java.util.zip.Inflater} takes gives the same bytes here, and
 * what it refuses is refused.
 */
public final class DeflateDecoder {
  private static final int USUAL_RATIO = 8;
  private static final int LARGEST_RATIO = 1032;
  private static final int ZLIB_HEADER = 2;
  private static final int ZLIB_TRAILER = 4;
  private static final int ZLIB_DICTIONARY = 0x20;
  private static final int LARGEST_WINDOW = 7;
  private static final int GZIP_TRAILER = 8;

  private final byte[] input;
  private final ByteOutput output;
  private final Inflation inflation;

  private DeflateDecoder(byte[] input, long expected, int maxBytes) {
    this.input = input;
    this.output = new ByteOutput(expected, maxBytes);
    this.inflation = new Inflation(input, output);
  }

  /**
   * Inflates. Bytes behind the end are ignored, except for {@link Framing#GZIP}, where another
   * member must follow (RFC 1952, section 2.2).
   *
   * @param maxBytes how many bytes may come out; no more is ever allocated for them, nor more than
   *     1032 times the input, whatever a header claims
   * @return an array of exactly the size
   * @throws DeflateException when the input is malformed, ends early, or holds more
   */
  public static byte[] decode(Framing framing, byte[] input, int maxBytes) throws DeflateException {
    DeflateDecoder decoder = new DeflateDecoder(input, expected(framing, input), maxBytes);
    switch (framing) {
      case RAW -> decoder.inflation.run(0);
      case ZLIB -> decoder.zlib();
      case GZIP -> decoder.gzip();
    }
    return decoder.output.toExactArray();
  }

  private static long expected(Framing framing, byte[] input) {
    if (framing == Framing.GZIP && input.length > GZIP_TRAILER) {
      long claimed = Words.int32(input, input.length - 4) & 0xffffffffL;
      return Math.min(claimed, (long) input.length * LARGEST_RATIO);
    }
    return (long) input.length * USUAL_RATIO;
  }

  private void zlib() throws DeflateException {
    if (input.length < ZLIB_HEADER) {
      throw DeflateException.truncated();
    }
    int method = input[0] & 0xff;
    int flags = input[1] & 0xff;
    if ((method & 15) != 8 || method >>> 4 > LARGEST_WINDOW || (method << 8 | flags) % 31 != 0) {
      throw DeflateException.malformed("invalid header");
    }
    if ((flags & ZLIB_DICTIONARY) != 0) {
      throw DeflateException.malformed("needs a dictionary");
    }
    int end = inflation.run(ZLIB_HEADER);
    require(end, ZLIB_TRAILER);
    if (Integer.reverseBytes(Words.int32(input, end)) != checksum(new Adler32(), 0)) {
      throw DeflateException.malformed("invalid checksum");
    }
  }

  private void gzip() throws DeflateException {
    int at = 0;
    do {
      int begin = output.size();
      int end = inflation.run(GzipHeader.skip(input, at));
      require(end, GZIP_TRAILER);
      if (Words.int32(input, end) != checksum(new CRC32(), begin)
          || Words.int32(input, end + 4) != output.size() - begin) {
        throw DeflateException.malformed("invalid checksum");
      }
      at = end + GZIP_TRAILER;
    } while (at < input.length);
  }

  private void require(int at, int count) throws DeflateException {
    if (input.length - at < count) {
      throw DeflateException.truncated();
    }
  }

  private int checksum(Checksum checksum, int from) {
    checksum.update(output.bytes(), from, output.size() - from);
    return (int) checksum.getValue();
  }
}
