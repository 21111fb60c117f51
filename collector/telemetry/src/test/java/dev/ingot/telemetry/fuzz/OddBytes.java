package dev.ingot.telemetry.fuzz;

import dev.ingot.telemetry.wire.WireType;
import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Pieces of wire format that no encoder writes. */
final class OddBytes {
  private static final long[] LENGTHS = {
    0, 1, 0x7f, 0x80, 0x3fff, 0x7fffffffL, 0x80000000L, 0xffffffffL, 1L << 32, Long.MAX_VALUE, -1
  };
  private static final long[] NUMBERS = {
    0, 1, 2, 15, 16, 31, 32, 99, 18_999, 0x1fffffffL, 0x20000000L, 0x1fffffffffL
  };

  private final Random random;

  OddBytes(Random random) {
    this.random = random;
  }

  /** A length that is wrong for almost anything. */
  long length() {
    return LENGTHS[random.nextInt(LENGTHS.length)];
  }

  /** A field number, seldom a legal one of OTLP. */
  long number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  /** A varint with {@code padding} bytes more than it needs. */
  static byte[] varint(long value, int padding) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest | 0x80));
      rest >>>= 7;
    }
    out.write((int) (padding == 0 ? rest : rest | 0x80));
    for (int i = 1; i <= padding; i++) {
      out.write(i == padding ? 0 : 0x80);
    }
    return out.toByteArray();
  }

  static byte[] tag(long number, int wireType) {
    return varint(number << 3 | wireType, 0);
  }

  /** A field with content that fits its wire type; groups are empty. */
  byte[] field(long number, int wireType) {
    byte[] tag = tag(number, wireType);
    return switch (wireType) {
      case WireType.VARINT -> join(tag, varint(random.nextLong() >>> random.nextInt(64), 0));
      case WireType.FIXED64 -> join(tag, bytes(Long.BYTES));
      case WireType.FIXED32 -> join(tag, bytes(Integer.BYTES));
      case WireType.LENGTH_DELIMITED -> delimited(number, bytes(random.nextInt(20)));
      case WireType.GROUP_START -> join(tag, tag(number, WireType.GROUP_END));
      default -> tag;
    };
  }

  static byte[] delimited(long number, byte[] content) {
    return join(tag(number, WireType.LENGTH_DELIMITED), varint(content.length, 0), content);
  }

  /** Groups in groups; sometimes one of them has no end, or another's. */
  byte[] groups(long number, int depth) {
    byte[] inner = random.nextInt(3) == 0 ? field(number(), random.nextInt(8)) : new byte[0];
    for (int i = 0; i < depth; i++) {
      long end = random.nextInt(3 * depth) == 0 ? number() : number;
      inner = join(tag(number, WireType.GROUP_START), inner, tag(end, WireType.GROUP_END));
    }
    return random.nextInt(4) == 0 ? cut(inner, random.nextInt(inner.length + 1)) : inner;
  }

  /** The content of an {@code AnyValue}: lists or maps in each other. */
  byte[] nestedValue(int depth) {
    byte[] value = delimited(1, bytes(random.nextInt(4)));
    for (int i = 0; i < depth; i++) {
      boolean map = random.nextInt(8) == 0;
      value = delimited(map ? 6 : 5, delimited(1, map ? delimited(2, value) : value));
    }
    return value;
  }

  /** Bytes of which a part is no UTF-8. */
  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  static byte[] cut(byte[] bytes, int length) {
    return java.util.Arrays.copyOf(bytes, length);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
