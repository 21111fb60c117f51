package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** Measurements of something that adds up. */
public final class Sum extends MetricData {
  private final List<NumberPoint> points = new ArrayList<>();
  private int temporality;
  private boolean monotonic;

  @Override
  public List<NumberPoint> points() {
    open();
    return points;
  }

  /** The number of the temporality: 1 delta, 2 cumulative. */
  public int temporality() {
    open();
    return temporality;
  }

  /** Sets the number of the temporality: 1 delta, 2 cumulative. */
  public Sum temporality(int number) {
    open();
    temporality = number;
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
  int field() {
    return 7;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> points.add(within(new NumberPoint(), in));
      case 2 -> temporality = (int) in.varint();
      case 3 -> monotonic = in.bool();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(3, monotonic ? 1 : 0);
    out.varint(2, temporality);
    out.messages(1, points);
  }
}
