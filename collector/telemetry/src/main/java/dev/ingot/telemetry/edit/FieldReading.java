package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the fields of one message from its bytes and from what was changed since. */
abstract sealed class FieldReading permits FieldWriting {
  private final FieldTable fields;
  private final ValueView value = new ValueView();
  private final NumberList numbers;

  FieldReading(FieldTable fields) {
    this.fields = fields;
    this.numbers = new NumberList(fields);
  }

  /** The message as a table. */
  final FieldTable fields() {
    return fields;
  }

  /** The type of the message: {@code Span}, {@code HistogramDataPoint}. */
  public final MessageType type() {
    return fields.type();
  }

  /** Whether the field is there, if only once. */
  public final boolean has(int field) {
    return fields.find(field) >= 0 || (fields.isChanged() && count(field) > 0);
  }

  /**
   * The number in a field that can occur once: integers, enums, times as they are, a truth value as
   * 0 or 1, of a {@code double} its bits.
   */
  public final long number(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      return 0;
    }
    byte[] from = fields.buffer(entry);
    int start = fields.start(entry);
    return switch (fields.wireType(entry)) {
      case WireType.FIXED64 -> Numbers.fixed64(from, start);
      case WireType.FIXED32 -> Numbers.fixed32(from, start);
      default -> Numbers.decoded(field(field).kind(), Numbers.varint(from, start));
    };
  }

  /** The number in a {@code double} field. */
  public final double float64(int field) {
    return Double.longBitsToDouble(number(field));
  }

  /** The truth value in a {@code bool} field. */
  public final boolean bool(int field) {
    return number(field) != 0;
  }

  /** The text in a field. */
  public final String text(int field) {
    int entry = fields.find(field);
    return entry < 0 ? "" : textOf(entry);
  }

  /** Whether a text or bytes field holds exactly these bytes; an absent one holds none. */
  public final boolean holds(int field, byte[] expected) {
    int entry = fields.find(field);
    return entry < 0 ? expected.length == 0 : isContent(entry, expected);
  }

  /** A copy of the bytes of a text, bytes or message field. */
  public final byte[] bytes(int field) {
    int entry = fields.find(field);
    return entry < 0
        ? new byte[0]
        : Arrays.copyOfRange(fields.buffer(entry), fields.start(entry), fields.end(entry));
  }

  /** A reader of a message field; empty when the field is absent. */
  public final WireReader message(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      return new WireReader(new byte[0], 0, 0);
    }
    int start = fields.start(entry);
    return new WireReader(fields.buffer(entry), start, fields.end(entry) - start);
  }

  /** A field of the type {@code AnyValue}: the body of a log record. Valid until the next call. */
  public final ValueView value(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      value.moveTo(new byte[0], 0, 0);
    } else {
      value.moveTo(fields.buffer(entry), fields.start(entry), fields.end(entry));
    }
    return value;
  }

  /** How often a text or message field occurs; of numbers ask {@link #numbers}. */
  public final int count(int field) {
    return fields.occurrences().count(field);
  }

  /**
   * The text at an index of a field that can occur often, from 0.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public final String text(int field, int index) {
    return textOf(fields.occurrences().entry(field, index));
  }

  /**
   * Whether the text at an index of a field that can occur often is exactly these bytes.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public final boolean holds(int field, int index, byte[] expected) {
    return isContent(fields.occurrences().entry(field, index), expected);
  }

  /** The numbers of a field that can occur often, packed or not. Valid until the next call. */
  public final NumberList numbers(int field) {
    Kind kind = field(field).kind();
    if (!kind.isPackable()) {
      throw new IllegalStateException("field " + field + " of " + type() + " has no numbers");
    }
    numbers.moveTo(field, kind);
    return numbers;
  }

  final Field field(int number) {
    int slot = type().slot(number);
    if (slot < 0) {
      throw new IllegalStateException(type() + " has no field " + number);
    }
    return type().field(slot);
  }

  private String textOf(int entry) {
    int start = fields.start(entry);
    return new String(
        fields.buffer(entry), start, fields.end(entry) - start, StandardCharsets.UTF_8);
  }

  private boolean isContent(int entry, byte[] expected) {
    return Arrays.equals(
        fields.buffer(entry), fields.start(entry), fields.end(entry), expected, 0, expected.length);
  }
}
