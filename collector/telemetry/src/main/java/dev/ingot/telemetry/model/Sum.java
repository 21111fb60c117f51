package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** Measurements of something that adds up. */
public final class Sum extends Aggregation<NumberPoint, Sum> {
  private static final int MONOTONIC = 3;

  private boolean monotonic;

  /** No points. */
  public Sum() {
    super(7, NumberPoint::new);
  }

  @Override
  Sum self() {
    return this;
  }

  /** Whether it never falls. */
  public boolean monotonic() {
    open();
    return monotonic;
  }

  /** Sets whether it never falls. */
  public Sum monotonic(boolean truth) {
    open();
    monotonic = truth;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    if (in.field() == MONOTONIC) {
      monotonic = in.bool();
      return true;
    }
    return super.read(in);
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(MONOTONIC, monotonic ? 1 : 0);
    super.write(out);
  }
}
