package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireWriter;

/** Numbers within the bytes of a valid message. */
final class Numbers {
  private Numbers() {}

  static long varint(byte[] bytes, int at) {
    long value = 0;
    int next = at;
    for (int shift = 0; ; shift += 7) {
      byte group = bytes[next++];
      value |= (long) (group & 0x7f) << shift;
      if (group >= 0) {
        return value;
      }
    }
  }

  static long fixed64(byte[] bytes, int at) {
    long value = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      value = value << Byte.SIZE | bytes[at + i] & 0xff;
    }
    return value;
  }

  static long fixed32(byte[] bytes, int at) {
    long value = 0;
    for (int i = Integer.BYTES - 1; i >= 0; i--) {
      value = value << Byte.SIZE | bytes[at + i] & 0xff;
    }
    return value;
  }

  static void writeFixed32(WireWriter out, long value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.raw((byte) (value >>> shift));
    }
  }
}
