package dev.ingot.deflate;

import java.util.zip.CRC32;

/**
 * The header of a gzip member.
 *
 * <p>Source: RFC 1952, section 2.3. As Go has it, the header's own checksum is verified, and flags
 * without a meaning are ignored.
 */
final class GzipHeader {
  private static final int LENGTH = 10;
  private static final int MAGIC = 0x088b1f;
  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private GzipHeader() {}

  /** Gives the index behind the header that begins at an index. */
  static int skip(byte[] input, int start) throws DeflateException {
    require(input, start, LENGTH);
    if ((Words.int32(input, start) & 0xffffff) != MAGIC) {
      throw DeflateException.malformed("invalid header");
    }
    int flags = input[start + 3];
    int at = start + LENGTH;
    if ((flags & EXTRA) != 0) {
      at = require(input, at, 2) + little16(input, at);
    }
    if ((flags & NAME) != 0) {
      at = afterZero(input, at);
    }
    if ((flags & COMMENT) != 0) {
      at = afterZero(input, at);
    }
    if ((flags & CHECKSUM) != 0) {
      require(input, at, 2);
      verify(input, start, at);
      at += 2;
    }
    return require(input, at, 0);
  }

  private static void verify(byte[] input, int start, int end) throws DeflateException {
    CRC32 crc = new CRC32();
    crc.update(input, start, end - start);
    if (((int) crc.getValue() & 0xffff) != little16(input, end)) {
      throw DeflateException.malformed("invalid header");
    }
  }

  private static int require(byte[] input, int at, int count) throws DeflateException {
    if (at > input.length - count) {
      throw DeflateException.truncated();
    }
    return at + count;
  }

  private static int afterZero(byte[] input, int from) throws DeflateException {
    for (int at = from; at < input.length; at++) {
      if (input[at] == 0) {
        return at + 1;
      }
    }
    throw DeflateException.truncated();
  }

  private static int little16(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }
}
