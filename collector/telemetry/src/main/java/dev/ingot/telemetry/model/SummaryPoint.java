package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** A distribution as quantiles. */
public final class SummaryPoint extends DataPoint<SummaryPoint> {
  private long count;
  private double sum;
  private final List<Quantile> quantiles = new ArrayList<>();

  /** A point without quantiles. */
  public SummaryPoint() {
    super(7, 8);
  }

  @Override
  SummaryPoint self() {
    return this;
  }

  /** How many were measured. */
  public long count() {
    open();
    return count;
  }

  /** Sets how many were measured. */
  public SummaryPoint count(long number) {
    open();
    count = number;
    return this;
  }

  /** The sum of all. */
  public double sum() {
    open();
    return sum;
  }

  /** Sets the sum of all. */
  public SummaryPoint sum(double number) {
    open();
    sum = number;
    return this;
  }

  /** The quantiles; the list may be changed. */
  public List<Quantile> quantiles() {
    open();
    return quantiles;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 4 -> count = in.fixed64();
      case 5 -> sum = in.float64();
      case 6 -> quantiles.add(within(new Quantile(), in));
      default -> {
        return readCommon(in);
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.messages(6, quantiles);
    out.float64(5, sum);
    out.fixed64(4, count);
    writeCommon(out);
  }
}
