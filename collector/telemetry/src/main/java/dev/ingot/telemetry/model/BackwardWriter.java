package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages from the end to the begin: when a length is to be written, what it is the length
 * of stands there already, so that nothing is measured first and nothing moved. Callers go through
 * fields and lists backwards. Zeros and empty texts are left out where absent means the same.
 */
final class BackwardWriter {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int FIRST_SIZE = 256;
  private static final int MAX_VARINT = 10;
  private static final int MAX_SIZE = Integer.MAX_VALUE - Long.BYTES;

  private byte[] buffer;

  /** Where what was written begins. */
  private int at;

  BackwardWriter(int capacity) {
    this.buffer = new byte[Math.max(capacity, FIRST_SIZE)];
    this.at = buffer.length;
  }

  int size() {
    return buffer.length - at;
  }

  byte[] toByteArray() {
    return Arrays.copyOfRange(buffer, at, buffer.length);
  }

  void raw(byte[] from, int offset, int length) {
    reserve(length);
    at -= length;
    System.arraycopy(from, offset, buffer, at, length);
  }

  /** A text or bytes, left out when empty. */
  void content(int field, Content content) {
    if (content.length() > 0) {
      anyContent(field, content);
    }
  }

  /** A text or bytes, also when empty. */
  void anyContent(int field, Content content) {
    content.writeTo(this);
    rawVarint(content.length());
    tag(field, WireType.LENGTH_DELIMITED);
  }

  void texts(int field, List<String> texts) {
    for (int i = texts.size() - 1; i >= 0; i--) {
      byte[] utf8 = texts.get(i).getBytes(StandardCharsets.UTF_8);
      raw(utf8, 0, utf8.length);
      rawVarint(utf8.length);
      tag(field, WireType.LENGTH_DELIMITED);
    }
  }

  void message(int field, @Nullable Message message) {
    if (message == null) {
      return;
    }
    int before = size();
    message.writeTo(this);
    if (size() > before || !message.isOnDemand()) {
      rawVarint(size() - before);
      tag(field, WireType.LENGTH_DELIMITED);
    }
  }

  void messages(int field, List<? extends Message> messages) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      int before = size();
      messages.get(i).writeTo(this);
      rawVarint(size() - before);
      tag(field, WireType.LENGTH_DELIMITED);
    }
  }

  void attributes(int field, AttributeMap attributes) {
    messages(field, attributes.entries());
  }

  void varint(int field, long value) {
    if (value != 0) {
      anyVarint(field, value);
    }
  }

  void anyVarint(int field, long value) {
    rawVarint(value);
    tag(field, WireType.VARINT);
  }

  void zigzag(int field, int value) {
    varint(field, (value << 1 ^ value >> (Integer.SIZE - 1)) & 0xFFFFFFFFL);
  }

  void fixed32(int field, long value) {
    if (value != 0) {
      reserve(Integer.BYTES);
      at -= Integer.BYTES;
      INT.set(buffer, at, (int) value);
      tag(field, WireType.FIXED32);
    }
  }

  void fixed64(int field, long value) {
    if (value != 0) {
      anyFixed64(field, value);
    }
  }

  void anyFixed64(int field, long value) {
    rawFixed64(value);
    tag(field, WireType.FIXED64);
  }

  void float64(int field, double value) {
    fixed64(field, Double.doubleToRawLongBits(value));
  }

  void float64(int field, OptionalDouble value) {
    if (value.isPresent()) {
      anyFixed64(field, Double.doubleToRawLongBits(value.getAsDouble()));
    }
  }

  void number(NumberType type, long bits, int floatField, int integerField) {
    switch (type) {
      case NONE -> {}
      case INTEGER -> anyFixed64(integerField, bits);
      case FLOAT64 -> anyFixed64(floatField, bits);
    }
  }

  void fixed64s(int field, long[] numbers) {
    int before = size();
    for (int i = numbers.length - 1; i >= 0; i--) {
      rawFixed64(numbers[i]);
    }
    packed(field, before);
  }

  void varints(int field, long[] numbers) {
    int before = size();
    for (int i = numbers.length - 1; i >= 0; i--) {
      rawVarint(numbers[i]);
    }
    packed(field, before);
  }

  void float64s(int field, double[] numbers) {
    int before = size();
    for (int i = numbers.length - 1; i >= 0; i--) {
      rawFixed64(Double.doubleToRawLongBits(numbers[i]));
    }
    packed(field, before);
  }

  private void packed(int field, int before) {
    if (size() > before) {
      rawVarint(size() - before);
      tag(field, WireType.LENGTH_DELIMITED);
    }
  }

  private void tag(int field, int wireType) {
    rawVarint((long) field << 3 | wireType);
  }

  private void rawFixed64(long value) {
    reserve(Long.BYTES);
    at -= Long.BYTES;
    LONG.set(buffer, at, value);
  }

  private void rawVarint(long value) {
    reserve(MAX_VARINT);
    if ((value & ~0x7fL) == 0) {
      buffer[--at] = (byte) value;
      return;
    }
    int size = (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7;
    at -= size;
    long rest = value;
    int next = at;
    for (int i = 1; i < size; i++) {
      buffer[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[next] = (byte) rest;
  }

  private void reserve(int more) {
    if (at >= more) {
      return;
    }
    long wanted = Math.max((long) size() + more, buffer.length * 2L);
    if ((long) size() + more > MAX_SIZE) {
      throw new IllegalStateException("a message of more than 2 GiB");
    }
    byte[] larger = new byte[(int) Math.min(wanted, MAX_SIZE)];
    int newAt = larger.length - size();
    System.arraycopy(buffer, at, larger, newAt, size());
    buffer = larger;
    at = newAt;
  }
}
