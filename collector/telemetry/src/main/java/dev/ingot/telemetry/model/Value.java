package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute or the body of a log record. It keeps its type; the list or map in it
 * may be changed.
 */
public final class Value extends Message {
  /** What a value can be. */
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

  private Type type = Type.EMPTY;
  private long number;
  private Content content = Content.EMPTY;
  private @Nullable ValueList elements;

  /** No value. */
  public Value() {}

  private Value(Type type, long number, Content content) {
    this.type = type;
    this.number = number;
    this.content = content;
  }

  /** Text. */
  public static Value of(String text) {
    return new Value(Type.STRING, 0, Content.of(text));
  }

  /** A whole number. */
  public static Value of(long number) {
    return new Value(Type.INT, number, Content.EMPTY);
  }

  /** A floating point number. */
  public static Value of(double number) {
    return new Value(Type.DOUBLE, Double.doubleToRawLongBits(number), Content.EMPTY);
  }

  /** A truth value. */
  public static Value of(boolean truth) {
    return new Value(Type.BOOL, truth ? 1 : 0, Content.EMPTY);
  }

  /** Bytes, which are copied. */
  public static Value ofBytes(byte[] bytes) {
    return new Value(Type.BYTES, 0, Content.of(bytes));
  }

  /** A list of values. */
  public static Value of(List<Value> list) {
    Value value = new Value(Type.ARRAY, 0, Content.EMPTY);
    value.elements = new ValueList(false);
    value.elements.list().addAll(list);
    return value;
  }

  /** Values by name: a new map, to be filled. */
  public static Value ofMap() {
    Value value = new Value(Type.MAP, 0, Content.EMPTY);
    value.elements = new ValueList(true);
    return value;
  }

  /** What it is. */
  public Type type() {
    open();
    return type;
  }

  /** The text of a {@code STRING}. */
  public String text() {
    check(Type.STRING);
    return content.toString();
  }

  /** The number of an {@code INT}. */
  public long integer() {
    check(Type.INT);
    return number;
  }

  /** The number of a {@code DOUBLE}. */
  public double float64() {
    check(Type.DOUBLE);
    return Double.longBitsToDouble(number);
  }

  /** The truth value of a {@code BOOL}. */
  public boolean bool() {
    check(Type.BOOL);
    return number != 0;
  }

  /** A copy of the bytes of a {@code BYTES}. */
  public byte[] bytes() {
    check(Type.BYTES);
    return content.bytes();
  }

  /** The elements of an {@code ARRAY}; the list may be changed. */
  public List<Value> list() {
    check(Type.ARRAY);
    return Objects.requireNonNull(elements).list();
  }

  /** The entries of a {@code MAP}; they may be changed. */
  public AttributeMap map() {
    check(Type.MAP);
    return Objects.requireNonNull(elements).map();
  }

  private void check(Type wanted) {
    if (type() != wanted) {
      throw new IllegalStateException("a value of type " + type + " is no " + wanted);
    }
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> set(Type.STRING, 0, Content.of(in));
      case 2 -> set(Type.BOOL, in.bool() ? 1 : 0, Content.EMPTY);
      case 3 -> set(Type.INT, in.varint(), Content.EMPTY);
      case 4 -> set(Type.DOUBLE, in.fixed64(), Content.EMPTY);
      case 5 -> elements = elements(Type.ARRAY, in);
      case 6 -> elements = elements(Type.MAP, in);
      case 7 -> set(Type.BYTES, 0, Content.of(in));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void set(Type newType, long newNumber, Content newContent) {
    type = newType;
    number = newNumber;
    content = newContent;
  }

  private ValueList elements(Type newType, WireReader in) {
    type = newType;
    return within(new ValueList(newType == Type.MAP), in);
  }

  @Override
  void write(BackwardWriter out) {
    switch (type) {
      case EMPTY -> {}
      case STRING -> out.anyContent(1, content);
      case BOOL -> out.anyVarint(2, number);
      case INT -> out.anyVarint(3, number);
      case DOUBLE -> out.anyFixed64(4, number);
      case ARRAY -> out.message(5, elements);
      case MAP -> out.message(6, elements);
      case BYTES -> out.anyContent(7, content);
    }
  }

  /** Whether the other has the same type and content; entries of maps in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Value value
        && type() == value.type()
        && number == value.number
        && content.equals(value.content)
        && Objects.equals(elements, value.elements);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type(), number, content, elements);
  }

  /** The type, never the content. */
  @Override
  public String toString() {
    return type().name();
  }
}
