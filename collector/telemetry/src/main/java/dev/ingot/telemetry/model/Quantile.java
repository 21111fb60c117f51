package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** The value at a quantile. */
public final class Quantile extends Message {
  private double quantile;
  private double value;

  /** The quantile, from 0 to 1. */
  public double quantile() {
    open();
    return quantile;
  }

  /** Sets the quantile, from 0 to 1. */
  public Quantile quantile(double number) {
    open();
    quantile = number;
    return this;
  }

  /** The value at the quantile. */
  public double value() {
    open();
    return value;
  }

  /** Sets the value at the quantile. */
  public Quantile value(double number) {
    open();
    value = number;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> quantile = in.float64();
      case 2 -> value = in.float64();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.float64(2, value);
    out.float64(1, quantile);
  }
}
