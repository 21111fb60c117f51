package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** A number measured. */
public final class NumberPoint extends DataPoint {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final AttributeMap attributes = new AttributeMap();
  private long startTime;
  private long time;
  private long flags;
  private NumberType numberType = NumberType.NONE;
  private long number;
  private final List<Exemplar> exemplars = new ArrayList<>();

  @Override
  public AttributeMap attributes() {
    open();
    return attributes;
  }

  @Override
  public long startTime() {
    open();
    return startTime;
  }

  /** Sets since when it counts, in nanoseconds since 1970. */
  @Override
  public NumberPoint startTime(long nanoseconds) {
    open();
    startTime = nanoseconds;
    return this;
  }

  @Override
  public long time() {
    open();
    return time;
  }

  /** Sets when it was measured, in nanoseconds since 1970. */
  @Override
  public NumberPoint time(long nanoseconds) {
    open();
    time = nanoseconds;
    return this;
  }

  @Override
  public long flags() {
    open();
    return flags;
  }

  /** Sets the flags; 1 means that there is no value. */
  @Override
  public NumberPoint flags(long number) {
    open();
    flags = number & UNSIGNED;
    return this;
  }

  /** Whether it has an integer, a floating point number or none. */
  public NumberType numberType() {
    open();
    return numberType;
  }

  /** The integer; the floating point number cut to one when it has that. */
  public long integer() {
    open();
    return numberType == NumberType.FLOAT64 ? (long) Double.longBitsToDouble(number) : number;
  }

  /** The floating point number; the integer as one when it has that. */
  public double float64() {
    open();
    return numberType == NumberType.FLOAT64 ? Double.longBitsToDouble(number) : number;
  }

  /** Sets the number to an integer. */
  public NumberPoint integer(long value) {
    open();
    return number(NumberType.INTEGER, value);
  }

  /** Sets the number to a floating point number. */
  public NumberPoint float64(double value) {
    open();
    return number(NumberType.FLOAT64, Double.doubleToRawLongBits(value));
  }

  private NumberPoint number(NumberType type, long bits) {
    numberType = type;
    number = bits;
    return this;
  }

  /** The exemplars; the list may be changed. */
  public List<Exemplar> exemplars() {
    open();
    return exemplars;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 2 -> startTime = in.fixed64();
      case 3 -> time = in.fixed64();
      case 4 -> number(NumberType.FLOAT64, in.fixed64());
      case 5 -> exemplars.add(within(new Exemplar(), in));
      case 6 -> number(NumberType.INTEGER, in.fixed64());
      case 7 -> attributes.add(in);
      case 8 -> flags = in.varint() & UNSIGNED;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(8, flags);
    out.attributes(7, attributes);
    out.number(numberType, number, 4, 6);
    out.messages(5, exemplars);
    out.fixed64(3, time);
    out.fixed64(2, startTime);
  }
}
