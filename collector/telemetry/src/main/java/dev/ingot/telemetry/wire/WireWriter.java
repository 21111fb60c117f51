package dev.ingot.telemetry.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes messages field by field. Fields come out in the order of the calls; values are written
 * even when they are zero or empty. Not thread-safe.
 */
public final class WireWriter {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int FIRST_SIZE = 256;
  private static final int MAX_VARINT = 10;
  private static final int SPARE = 8;
  private static final long TAG_MASK = 0xFFFFFFFFL;

  private byte[] buffer;
  private int size;

  /** An empty writer. */
  public WireWriter() {
    this(FIRST_SIZE);
  }

  /** An empty writer with room for that many bytes; it grows when needed. */
  public WireWriter(int capacity) {
    this.buffer = new byte[Math.max(capacity, MAX_VARINT)];
  }

  /** How many bytes were written. */
  public int size() {
    return size;
  }

  /** Forgets what was written behind the first {@code newSize} bytes. */
  public void truncate(int newSize) {
    if (newSize > size || newSize < 0) {
      throw new IllegalStateException("truncate " + size + " bytes to " + newSize);
    }
    size = newSize;
  }

  /**
   * Takes a whole field out again, of a message that was not ended since.
   *
   * @param from where it begins: {@link #size} before it was written
   * @param to where it ends
   */
  public void remove(int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw new IllegalStateException("remove " + from + " to " + to + " of " + size + " bytes");
    }
    System.arraycopy(buffer, to, buffer, from, size - to);
    size -= to - from;
  }

  /** What was written; a copy. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  /**
   * The array that is written to, whose first {@link #size} bytes were written; no copy, so whoever
   * takes it writes no more. When more than an eighth of it was not needed, it is a copy without.
   */
  public byte[] take() {
    return buffer.length - size > size / SPARE ? toByteArray() : buffer;
  }

  /** A field of the type {@code int32}, {@code int64}, {@code uint32}, {@code uint64} or enum. */
  public void varint(int field, long value) {
    tag(field, WireType.VARINT);
    rawVarint(value);
  }

  /** A field of the type {@code sint32} or {@code sint64}. */
  public void zigzag(int field, long value) {
    varint(field, (value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  /** A field of the type {@code bool}. */
  public void bool(int field, boolean value) {
    varint(field, value ? 1 : 0);
  }

  /** A field of four bytes. */
  public void fixed32(int field, int value) {
    tag(field, WireType.FIXED32);
    reserve(Integer.BYTES);
    INT.set(buffer, size, value);
    size += Integer.BYTES;
  }

  /** A field of eight bytes. */
  public void fixed64(int field, long value) {
    tag(field, WireType.FIXED64);
    rawFixed64(value);
  }

  /** A field of the type {@code double}. */
  public void float64(int field, double value) {
    fixed64(field, Double.doubleToRawLongBits(value));
  }

  /** A text field, in UTF-8. */
  public void text(int field, String value) {
    bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A field of bytes, or of a message that is encoded already. */
  public void bytes(int field, byte[] value) {
    bytes(field, value, 0, value.length);
  }

  /** A field of bytes from a part of an array. */
  public void bytes(int field, byte[] from, int offset, int length) {
    int tag = field << 3 | WireType.LENGTH_DELIMITED;
    reserve((long) varintSize(tag) + varintSize(length) + length);
    int at = putVarint(size, tag & TAG_MASK);
    at = putVarint(at, length);
    System.arraycopy(from, offset, buffer, at, length);
    size = at + length;
  }

  /**
   * Begins a message or packed field; what is written until {@link #end} is its content.
   *
   * @return the mark that {@link #end} wants
   */
  public int begin(int field) {
    return begin(field, 0);
  }

  /**
   * The same as {@link #begin(int)}, for content whose length is about known: when the guess has as
   * many digits as the truth, {@link #end} moves nothing.
   *
   * @param likelyLength how many bytes the content will have, more or less
   */
  public int begin(int field, int likelyLength) {
    tag(field, WireType.LENGTH_DELIMITED);
    int width = varintSize(likelyLength);
    reserve(width);
    size += width;
    buffer[size - 1] = (byte) width;
    return size;
  }

  /** Ends a field begun with {@link #begin}; the innermost first. */
  public void end(int mark) {
    int length = size - mark;
    int reserved = buffer[mark - 1];
    int shift = varintSize(length) - reserved;
    if (shift != 0) {
      reserve(Math.max(shift, 0));
      System.arraycopy(buffer, mark, buffer, mark + shift, length);
      size += shift;
    }
    putVarint(mark - reserved, length);
  }

  /** Bytes as they are: whole fields from elsewhere, or content within {@link #begin}. */
  public void raw(byte[] from, int offset, int length) {
    reserve(length);
    System.arraycopy(from, offset, buffer, size, length);
    size += length;
  }

  /** One byte as it is. */
  public void raw(byte value) {
    reserve(1);
    buffer[size++] = value;
  }

  /**
   * Room for that many more bytes: the array, to be written to from {@link #size} on. Tell {@link
   * #wrote} where the bytes end; ask again for the array behind any other call.
   */
  public byte[] room(int more) {
    reserve(more);
    return buffer;
  }

  /** Takes what was written to the array of {@link #room}, up to {@code end}, as written. */
  public void wrote(int end) {
    if (end < size || end > buffer.length) {
      throw new IllegalStateException("wrote from " + size + " to " + end);
    }
    size = end;
  }

  /** A varint without a tag, for packed fields. */
  public void rawVarint(long value) {
    reserve(MAX_VARINT);
    size = putVarint(size, value);
  }

  /** Eight bytes without a tag, for packed fields. */
  public void rawFixed64(long value) {
    reserve(Long.BYTES);
    LONG.set(buffer, size, value);
    size += Long.BYTES;
  }

  /** A tag as it is; the caller writes a value of that wire type behind it. */
  public void tag(int field, int wireType) {
    rawVarint((long) field << 3 | wireType);
  }

  private int putVarint(int at, long value) {
    long rest = value;
    int next = at;
    while ((rest & ~0x7fL) != 0) {
      buffer[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[next++] = (byte) rest;
    return next;
  }

  private static int varintSize(int length) {
    return (Integer.SIZE - Integer.numberOfLeadingZeros(length | 1) + 6) / 7;
  }

  private void reserve(long more) {
    if (buffer.length - size < more) {
      grow(size + more);
    }
  }

  private void grow(long least) {
    if (least > Integer.MAX_VALUE - Long.BYTES) {
      throw new IllegalStateException("a message of more than 2 GiB");
    }
    long wanted = Math.max(least, size * 2L);
    buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, Integer.MAX_VALUE - Long.BYTES));
  }
}
