package dev.ingot.chaos.item;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The fields of a protobuf message, one after the other. */
final class Fields {
  private static final ByteBuffer NONE = ByteBuffer.allocate(0);

  private final ByteBuffer in;
  private int field;
  private boolean delimited;
  private ByteBuffer value = NONE;
  private long number;

  Fields(ByteBuffer message) {
    this.in = message.duplicate();
  }

  boolean next() {
    if (!in.hasRemaining()) {
      return false;
    }
    try {
      long tag = varint();
      field = (int) (tag >>> 3);
      delimited = (tag & 7) == 2;
      value = valueOf((int) (tag & 7));
      return true;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the message ends within a field", e);
    }
  }

  /** Whether this is a field with bytes of the given number. */
  boolean is(int number) {
    return delimited && field == number;
  }

  /** The bytes of the field; a new view each time. */
  ByteBuffer value() {
    return value.duplicate();
  }

  /** The last number that was read, of a field without bytes. */
  long number() {
    return number;
  }

  private ByteBuffer valueOf(int wireType) {
    return switch (wireType) {
      case 0 -> {
        number = varint();
        yield NONE;
      }
      case 1 -> take(Long.BYTES);
      case 2 -> take((int) varint());
      case 5 -> take(Integer.BYTES);
      default -> throw new IllegalArgumentException("wire type " + wireType);
    };
  }

  private ByteBuffer take(int length) {
    ByteBuffer taken = in.slice(in.position(), length);
    in.position(in.position() + length);
    return taken;
  }

  private long varint() {
    long result = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      result |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return result;
      }
    }
    throw new IllegalArgumentException("a number of more than ten bytes");
  }
}
