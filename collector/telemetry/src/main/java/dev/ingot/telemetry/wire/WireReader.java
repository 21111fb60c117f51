package dev.ingot.telemetry.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Walks over the fields of one message. {@link #next} goes from field to field; the value methods
 * read the current field as often as they are called, and a field that nobody reads is passed over.
 *
 * <p>The bytes are those of telemetry, which was validated when it came in: malformed bytes are a
 * bug here and give an {@link IllegalStateException}. Not thread-safe.
 */
public final class WireReader {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] buffer;
  private int position;
  private int limit;
  private int start;
  private int tag;
  private int valueStart;
  private int valueEnd;

  /** Reads the message in {@code buffer} from {@code offset}, {@code length} bytes long. */
  public WireReader(byte[] buffer, int offset, int length) {
    this.buffer = buffer;
    this.position = offset;
    this.limit = offset + length;
  }

  /** Begins anew with another message, to save an allocation. */
  public void reset(byte[] newBuffer, int offset, int length) {
    buffer = newBuffer;
    position = offset;
    limit = offset + length;
  }

  /** Goes to the next field; false at the end of the message. */
  public boolean next() {
    if (position >= limit) {
      return false;
    }
    start = position;
    tag = (int) varintAt();
    valueStart = position;
    valueEnd = skipValue();
    return true;
  }

  /** The number of the current field. */
  public int field() {
    return tag >>> 3;
  }

  /** The {@link WireType} of the current field. */
  public int wireType() {
    return tag & 7;
  }

  /** The array that is read. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the current field begins in the array, with its tag. */
  public int start() {
    return start;
  }

  /** Where the current field's value begins: the content, behind the length. */
  public int valueStart() {
    return valueStart;
  }

  /** How many bytes the value has. */
  public int valueLength() {
    return valueEnd - valueStart;
  }

  /** Where the current field ends in the array, exclusive. */
  public int end() {
    return position;
  }

  /** A varint value: {@code int32}, {@code int64}, {@code uint32}, {@code uint64}, an enum. */
  public long varint() {
    return decodeVarint(valueStart);
  }

  /** A varint value of the type {@code sint32} or {@code sint64}. */
  public long zigzag() {
    long raw = varint();
    return (raw >>> 1) ^ -(raw & 1);
  }

  /** A varint value of the type {@code bool}. */
  public boolean bool() {
    return varint() != 0;
  }

  /** A value of four bytes. */
  public int fixed32() {
    return (int) INT.get(buffer, valueStart);
  }

  /** A value of eight bytes. */
  public long fixed64() {
    return (long) LONG.get(buffer, valueStart);
  }

  /** A value of eight bytes as a floating point number. */
  public double float64() {
    return Double.longBitsToDouble(fixed64());
  }

  /** A text; bytes that are not UTF-8 become U+FFFD. */
  public String text() {
    return new String(buffer, valueStart, valueLength(), StandardCharsets.UTF_8);
  }

  /** A copy of the value's bytes. */
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, valueStart, valueEnd);
  }

  /** A reader of the message that is the value. */
  public WireReader message() {
    return new WireReader(buffer, valueStart, valueLength());
  }

  /** All numbers of a repeated eight-byte field, packed or not. */
  public void eachFixed64(LongConsumer action) {
    for (int at = valueStart; at < valueEnd; at += Long.BYTES) {
      action.accept((long) LONG.get(buffer, at));
    }
  }

  /** All numbers of a repeated varint field, packed or not. */
  public void eachVarint(LongConsumer action) {
    for (int at = valueStart; at < valueEnd; ) {
      action.accept(decodeVarint(at));
      while (buffer[at++] < 0) {
        // to the last byte of this number
      }
    }
  }

  private int skipValue() {
    switch (tag & 7) {
      case WireType.VARINT -> varintAt();
      case WireType.FIXED64 -> position += Long.BYTES;
      case WireType.FIXED32 -> position += Integer.BYTES;
      case WireType.LENGTH_DELIMITED -> {
        int length = (int) varintAt();
        valueStart = position;
        position += length;
      }
      case WireType.GROUP_START -> skipGroup();
      default -> throw new IllegalStateException("wire type " + (tag & 7) + " in telemetry");
    }
    if (position > limit || position < valueStart) {
      throw new IllegalStateException("field " + (tag >>> 3) + " outside of its message");
    }
    return position;
  }

  private void skipGroup() {
    int depth = 1;
    WireReader inner = new WireReader(buffer, position, limit - position);
    while (depth > 0) {
      int type = buffer[inner.position] & 7;
      if (type == WireType.GROUP_START || type == WireType.GROUP_END) {
        inner.varintAt();
        depth += type == WireType.GROUP_START ? 1 : -1;
      } else if (!inner.next()) {
        throw new IllegalStateException("group without an end");
      }
    }
    position = inner.position;
  }

  private long varintAt() {
    byte first = buffer[position];
    if (first >= 0) {
      position++;
      return first;
    }
    long value = decodeVarint(position);
    while (buffer[position++] < 0) {
      // to the last byte of this number
    }
    return value;
  }

  private long decodeVarint(int at) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = buffer[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("varint of more than 10 bytes");
  }
}
