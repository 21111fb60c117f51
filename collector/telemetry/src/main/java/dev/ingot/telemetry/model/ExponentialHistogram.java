package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** Distributions over buckets whose bounds grow exponentially. */
public final class ExponentialHistogram extends MetricData {
  private final List<ExponentialHistogramPoint> points = new ArrayList<>();
  private int temporality;

  @Override
  public List<ExponentialHistogramPoint> points() {
    open();
    return points;
  }

  /** The number of the temporality: 1 delta, 2 cumulative. */
  public int temporality() {
    open();
    return temporality;
  }

  /** Sets the number of the temporality: 1 delta, 2 cumulative. */
  public ExponentialHistogram temporality(int number) {
    open();
    temporality = number;
    return this;
  }

  @Override
  int field() {
    return 10;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> points.add(within(new ExponentialHistogramPoint(), in));
      case 2 -> temporality = (int) in.varint();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(2, temporality);
    out.messages(1, points);
  }
}
