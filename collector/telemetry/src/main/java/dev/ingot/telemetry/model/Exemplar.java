package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** A measurement that stands for others. */
public final class Exemplar extends InTrace<Exemplar> {
  private final AttributeMap attributes = new AttributeMap();
  private long time;
  private NumberType numberType = NumberType.NONE;
  private long number;

  @Override
  Exemplar self() {
    return this;
  }

  /** The attributes that the data point does not have. */
  public AttributeMap attributes() {
    open();
    return attributes;
  }

  /** When it was measured, in nanoseconds since 1970. */
  public long time() {
    open();
    return time;
  }

  /** Sets when it was measured, in nanoseconds since 1970. */
  public Exemplar time(long nanoseconds) {
    open();
    time = nanoseconds;
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
  public Exemplar integer(long value) {
    open();
    return number(NumberType.INTEGER, value);
  }

  /** Sets the number to a floating point number. */
  public Exemplar float64(double value) {
    open();
    return number(NumberType.FLOAT64, Double.doubleToRawLongBits(value));
  }

  private Exemplar number(NumberType type, long bits) {
    numberType = type;
    number = bits;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 2 -> time = in.fixed64();
      case 3 -> number(NumberType.FLOAT64, in.fixed64());
      case 4 -> spanId = Content.of(in);
      case 5 -> traceId = Content.of(in);
      case 6 -> number(NumberType.INTEGER, in.fixed64());
      case 7 -> attributes.add(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.attributes(7, attributes);
    out.number(numberType, number, 3, 6);
    out.content(5, traceId);
    out.content(4, spanId);
    out.fixed64(2, time);
  }
}
