package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** A number measured. */
public final class NumberPoint extends DataPoint<NumberPoint> {
  private NumberType numberType = NumberType.NONE;
  private long number;
  private final List<Exemplar> exemplars = new ArrayList<>();

  /** A point without a number. */
  public NumberPoint() {
    super(7, 8);
  }

  @Override
  NumberPoint self() {
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
      case 4 -> number(NumberType.FLOAT64, in.fixed64());
      case 5 -> exemplars.add(within(new Exemplar(), in));
      case 6 -> number(NumberType.INTEGER, in.fixed64());
      default -> {
        return readCommon(in);
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.number(numberType, number, 4, 6);
    out.messages(5, exemplars);
    writeCommon(out);
  }
}
