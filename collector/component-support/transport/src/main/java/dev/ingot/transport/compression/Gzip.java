package dev.ingot.transport.compression;

import java.util.zip.CRC32;

/** Gzip members, one after the other. Source: RFC 1952. */
final class Gzip {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private Gzip() {}

  static byte[] decode(byte[] input, int maxBytes) throws DecompressionException {
    Output output = new Output(expected(input), maxBytes);
    int at = 0;
    do {
      at = member(input, at, output);
    } while (at < input.length);
    return output.toExactArray();
  }

  /** The size that the last member claims, as far as DEFLATE can reach it. */
  private static long expected(byte[] input) {
    if (input.length < HEADER + TRAILER) {
      return 0;
    }
    return Math.min(little32(input, input.length - 4), Deflate.largest(input.length));
  }

  private static int member(byte[] input, int start, Output output) throws DecompressionException {
    int data = header(input, start);
    int begin = output.size();
    int end = Deflate.inflate(input, data, input.length, true, output, "gzip");
    if (input.length - end < TRAILER) {
      throw truncated();
    }
    CRC32 crc = new CRC32();
    crc.update(output.bytes(), begin, output.size() - begin);
    if (crc.getValue() != little32(input, end)
        || (output.size() - begin) != (int) little32(input, end + 4)) {
      throw DecompressionException.malformed("gzip: invalid checksum");
    }
    return end + TRAILER;
  }

  private static int header(byte[] input, int start) throws DecompressionException {
    if (input.length - start < HEADER) {
      throw truncated();
    }
    if ((input[start] & 0xff) != 0x1f
        || (input[start + 1] & 0xff) != 0x8b
        || input[start + 2] != 8) {
      throw DecompressionException.malformed("gzip: invalid header");
    }
    int flags = input[start + 3];
    int at = start + HEADER;
    if ((flags & FEXTRA) != 0) {
      at = advance(input, at, 2) + (input[at] & 0xff) + (input[at + 1] & 0xff) * 256;
    }
    if ((flags & FNAME) != 0) {
      at = afterZero(input, at);
    }
    if ((flags & FCOMMENT) != 0) {
      at = afterZero(input, at);
    }
    return advance(input, at, (flags & FHCRC) != 0 ? 2 : 0);
  }

  private static int advance(byte[] input, int at, int count) throws DecompressionException {
    if (at > input.length - count) {
      throw truncated();
    }
    return at + count;
  }

  private static int afterZero(byte[] input, int from) throws DecompressionException {
    for (int at = from; at < input.length; at++) {
      if (input[at] == 0) {
        return at + 1;
      }
    }
    throw truncated();
  }

  private static long little32(byte[] bytes, int at) {
    return (bytes[at] & 0xffL)
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }

  private static DecompressionException truncated() {
    return DecompressionException.malformed("gzip: unexpected end of data");
  }
}
