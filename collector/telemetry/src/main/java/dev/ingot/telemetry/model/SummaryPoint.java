package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** A distribution as quantiles. */
public final class SummaryPoint extends DataPoint {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final AttributeMap attributes = new AttributeMap();
  private long startTime;
  private long time;
  private long flags;
  private long count;
  private double sum;
  private final List<Quantile> quantiles = new ArrayList<>();

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
  public SummaryPoint startTime(long nanoseconds) {
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
  public SummaryPoint time(long nanoseconds) {
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
  public SummaryPoint flags(long number) {
    open();
    flags = number & UNSIGNED;
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
      case 2 -> startTime = in.fixed64();
      case 3 -> time = in.fixed64();
      case 4 -> count = in.fixed64();
      case 5 -> sum = in.float64();
      case 6 -> quantiles.add(within(new Quantile(), in));
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
    out.messages(6, quantiles);
    out.float64(5, sum);
    out.fixed64(4, count);
    out.fixed64(3, time);
    out.fixed64(2, startTime);
  }
}
