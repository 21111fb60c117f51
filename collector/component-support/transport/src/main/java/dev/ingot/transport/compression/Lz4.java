package dev.ingot.transport.compression;

/**
 * LZ4 frames, one after the other; blocks may refer to blocks before. The checksums are not
 * verified: TCP has its own, and what comes out is checked as telemetry.
 *
 * <p>Source: lz4/lz4, {@code doc/lz4_Frame_format.md} and {@code doc/lz4_Block_format.md}.
 */
final class Lz4 {
  private static final int MAGIC = 0x184d2204;
  private static final int SKIPPABLE = 0x184d2a50;

  private final byte[] input;
  private final Output output;
  private int position;

  private Lz4(byte[] input, int maxBytes) {
    this.input = input;
    this.output = new Output(input.length * 4L, maxBytes);
  }

  static byte[] decode(byte[] input, int maxBytes) throws DecompressionException {
    Lz4 lz4 = new Lz4(input, maxBytes);
    do {
      lz4.frame();
    } while (lz4.position < input.length);
    return lz4.output.toExactArray();
  }

  private void frame() throws DecompressionException {
    int magic = little32();
    if ((magic & 0xfffffff0) == SKIPPABLE) {
      skip(little32());
      return;
    }
    if (magic != MAGIC) {
      throw invalid();
    }
    int flags = next();
    if (flags >> 6 != 1 || (flags & 1) != 0) {
      throw invalid();
    }
    boolean blockChecksum = (flags & 0x10) != 0;
    skip(1 + ((flags & 0x08) != 0 ? 8 : 0) + 1);
    int begin = output.size();
    for (int size = little32(); size != 0; size = little32()) {
      block(size, begin);
      skip(blockChecksum ? 4 : 0);
    }
    skip((flags & 0x04) != 0 ? 4 : 0);
  }

  private void block(int size, int frameBegin) throws DecompressionException {
    int length = size & 0x7fffffff;
    int begin = position;
    skip(length);
    if (size < 0) {
      output.append(input, begin, length);
      return;
    }
    position = begin;
    sequences(begin + length, frameBegin);
  }

  private void sequences(int end, int frameBegin) throws DecompressionException {
    while (position < end) {
      int token = next();
      int literals = length(token >> 4);
      int from = position;
      skip(literals);
      output.append(input, from, literals);
      if (position == end) {
        return;
      }
      int distance = next() | next() << 8;
      int match = 4 + length(token & 15);
      if (distance == 0 || distance > output.size() - frameBegin) {
        throw invalid();
      }
      copy(distance, match);
    }
    if (position > end) {
      throw invalid();
    }
  }

  /** Repeats bytes already written; the ranges may overlap. */
  private void copy(int distance, int count) throws DecompressionException {
    output.reserve(count);
    byte[] bytes = output.bytes();
    int to = output.size();
    if (distance >= count) {
      System.arraycopy(bytes, to - distance, bytes, to, count);
    } else {
      for (int i = 0; i < count; i++) {
        bytes[to + i] = bytes[to + i - distance];
      }
    }
    output.added(count);
  }

  private int length(int nibble) throws DecompressionException {
    int length = nibble;
    if (nibble == 15) {
      int more;
      do {
        more = next();
        length += more;
        if (length < 0) {
          throw invalid();
        }
      } while (more == 255);
    }
    return length;
  }

  private void skip(int count) throws DecompressionException {
    if (count < 0 || count > input.length - position) {
      throw DecompressionException.malformed("lz4: unexpected end of data");
    }
    position += count;
  }

  private int next() throws DecompressionException {
    skip(1);
    return input[position - 1] & 0xff;
  }

  private int little32() throws DecompressionException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  private static DecompressionException invalid() {
    return DecompressionException.malformed("lz4: invalid data");
  }
}
