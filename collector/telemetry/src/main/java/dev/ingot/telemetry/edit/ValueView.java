package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import java.util.Arrays;

/** Looks at one {@code AnyValue} on its bytes; moved from one to the next. Not thread-safe. */
public final class ValueView {
  /** What a value can be; the ordinal is the number of the field. */
  public enum Type {
    /** Nothing. */
    EMPTY,
    /** Text. */
    STRING,
    /** A truth value. */
    BOOL,
    /** A whole number of 64 bits. */
    INT,
    /** A floating point number. */
    DOUBLE,
    /** A list of values. */
    ARRAY,
    /** Values by name. */
    MAP,
    /** Bytes. */
    BYTES
  }

  private static final Type[] TYPES = Type.values();

  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private Type type = Type.EMPTY;
  private byte[] buffer = new byte[0];
  private int from;
  private int to;

  /** A view of nothing. */
  public ValueView() {}

  /** Moves to the value in the bytes from {@code from} to {@code to}, its end exclusive. */
  public void moveTo(byte[] newBuffer, int newFrom, int newTo) {
    buffer = newBuffer;
    from = newFrom;
    to = newTo;
    type = Type.EMPTY;
    reader.reset(newBuffer, newFrom, newTo - newFrom);
    while (reader.next()) {
      if (reader.field() > 0 && reader.field() < TYPES.length) {
        type = TYPES[reader.field()];
        return;
      }
    }
  }

  /** What it is. */
  public Type type() {
    return type;
  }

  /** The text of a {@code STRING}. */
  public String text() {
    return reader.text();
  }

  /** Whether it is a {@code STRING} of exactly these bytes. */
  public boolean isText(byte[] utf8) {
    int start = reader.valueStart();
    return type == Type.STRING && Arrays.equals(buffer, start, reader.end(), utf8, 0, utf8.length);
  }

  /** The truth value of a {@code BOOL}. */
  public boolean bool() {
    return reader.bool();
  }

  /** The number of an {@code INT}. */
  public long integer() {
    return reader.varint();
  }

  /** The number of a {@code DOUBLE}. */
  public double float64() {
    return reader.float64();
  }

  /** A copy of the bytes of a {@code BYTES}, or of the UTF-8 of a {@code STRING}. */
  public byte[] bytes() {
    return reader.bytes();
  }

  /** The {@code ArrayValue} or {@code KeyValueList} of an {@code ARRAY} or {@code MAP}. */
  public WireReader message() {
    return reader.message();
  }

  /** A copy of the whole value, an encoded {@code AnyValue}. */
  public byte[] encoded() {
    return Arrays.copyOfRange(buffer, from, to);
  }

  /** The type, never the content. */
  @Override
  public String toString() {
    return type.name();
  }
}
