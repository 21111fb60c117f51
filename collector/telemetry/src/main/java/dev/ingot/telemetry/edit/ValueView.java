package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
  private static final int ELEMENT = 1;

  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private final WireReader elements = new WireReader(new byte[0], 0, 0);
  private final KeyValueRange entry = new KeyValueRange();
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

  /** Moves to where another view stands. */
  public void moveTo(ValueView other) {
    moveTo(other.buffer, other.from, other.to);
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

  /** Feeds the bytes of a {@code BYTES}, or the UTF-8 of a {@code STRING}, without a copy. */
  public void digest(MessageDigest digest) {
    digest.update(buffer, reader.valueStart(), reader.valueLength());
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

  /** How many elements an {@code ARRAY} has, or entries a {@code MAP}; 0 for all others. */
  public int size() {
    int size = 0;
    toElements();
    while (elements.next()) {
      size += elements.field() == ELEMENT ? 1 : 0;
    }
    return size;
  }

  /** Moves into the element of an {@code ARRAY}; stays where it is when there is none. */
  public boolean enter(int index) {
    if (type != Type.ARRAY || !toElement(index)) {
      return false;
    }
    moveTo(buffer, elements.valueStart(), elements.end());
    return true;
  }

  /** Moves into the first entry of a {@code MAP} with that key; stays when there is none. */
  public boolean enter(byte[] key) {
    if (type != Type.MAP) {
      return false;
    }
    toElements();
    while (elements.next()) {
      if (elements.field() == ELEMENT) {
        entry.moveTo(buffer, elements.valueStart(), elements.end());
        if (entry.isKey(key)) {
          moveTo(buffer, entry.valueFrom(), entry.valueTo());
          return true;
        }
      }
    }
    return false;
  }

  /** Moves along a path; when it ends early, the view stands on the last value that is there. */
  public boolean enter(ValuePath path) {
    return enter(path, 0);
  }

  boolean enter(ValuePath path, int firstStep) {
    for (int step = firstStep; step < path.length(); step++) {
      if (!(path.isKey(step) ? enter(path.keyAt(step)) : enter(path.indexAt(step)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The key of an entry of a {@code MAP}, by index from 0. Every call counts from the first entry:
   * to go through a map that may be large, read {@link #message}.
   */
  public String key(int index) {
    toEntry(index);
    int length = entry.keyTo() - entry.keyFrom();
    return new String(buffer, entry.keyFrom(), length, StandardCharsets.UTF_8);
  }

  /** Moves into an entry of a {@code MAP}, by index from 0. */
  public void enterEntry(int index) {
    toEntry(index);
    moveTo(buffer, entry.valueFrom(), entry.valueTo());
  }

  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  private void toEntry(int index) {
    if (type != Type.MAP || !toElement(index)) {
      throw new IndexOutOfBoundsException("no entry " + index + " in a value of type " + type);
    }
    entry.moveTo(buffer, elements.valueStart(), elements.end());
  }

  private boolean toElement(int index) {
    int left = index;
    toElements();
    while (elements.next()) {
      if (elements.field() == ELEMENT && left-- == 0) {
        return true;
      }
    }
    return false;
  }

  private void toElements() {
    boolean hasElements = type == Type.ARRAY || type == Type.MAP;
    elements.reset(buffer, reader.valueStart(), hasElements ? reader.valueLength() : 0);
  }

  /** The type, never the content. */
  @Override
  public String toString() {
    return type.name();
  }
}
