package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers within the bytes of a valid message. */
final class Numbers {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

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

  /** Where the varint that begins at {@code at} ends, exclusive. */
  static int varintEnd(byte[] bytes, int at) {
    int next = at;
    while (bytes[next] < 0) {
      next++;
    }
    return next + 1;
  }

  static long fixed64(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static long fixed32(byte[] bytes, int at) {
    return (int) INT.get(bytes, at) & 0xFFFFFFFFL;
  }

  /** What a varint means in a field of that kind, as protobuf's parsers take it. */
  static long decoded(Kind kind, long varint) {
    return switch (kind) {
      case SINT32 -> (int) varint >>> 1 ^ -((int) varint & 1);
      case UINT32 -> varint & 0xFFFFFFFFL;
      case ENUM, INT32 -> (int) varint;
      case BOOL -> varint == 0 ? 0 : 1;
      default -> varint;
    };
  }

  /** The bytes of a number without its tag. */
  static byte[] encoded(Kind kind, long number) {
    return switch (kind.wireType()) {
      case WireType.FIXED64 -> {
        byte[] bytes = new byte[Long.BYTES];
        LONG.set(bytes, 0, number);
        yield bytes;
      }
      case WireType.FIXED32 -> {
        byte[] bytes = new byte[Integer.BYTES];
        INT.set(bytes, 0, (int) number);
        yield bytes;
      }
      default -> {
        long varint = varintOf(kind, number);
        byte[] bytes = new byte[varintSize(varint)];
        putVarint(bytes, 0, varint);
        yield bytes;
      }
    };
  }

  /** How many bytes a varint takes. */
  static int varintSize(long value) {
    return (Long.SIZE - Long.numberOfLeadingZeros(value | 1) + 6) / 7;
  }

  /** Writes a varint; gives where it ends. */
  static int putVarint(byte[] bytes, int at, long value) {
    long rest = value;
    int next = at;
    while ((rest & ~0x7fL) != 0) {
      bytes[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[next++] = (byte) rest;
    return next;
  }

  static void write(WireWriter out, Kind kind, long number) {
    switch (kind.wireType()) {
      case WireType.FIXED64 -> out.rawFixed64(number);
      case WireType.FIXED32 -> writeFixed32(out, number);
      default -> out.rawVarint(varintOf(kind, number));
    }
  }

  private static long varintOf(Kind kind, long number) {
    return switch (kind) {
      case SINT32 -> ((int) number << 1 ^ (int) number >> (Integer.SIZE - 1)) & 0xFFFFFFFFL;
      case UINT32 -> number & 0xFFFFFFFFL;
      case ENUM, INT32 -> (int) number;
      case BOOL -> number == 0 ? 0 : 1;
      default -> number;
    };
  }

  private static void writeFixed32(WireWriter out, long value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.raw((byte) (value >>> shift));
    }
  }
}
