package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Data points that are sums of what was measured, since the point before or since the start.
 *
 * @param <P> the type of the points
 * @param <D> the type of the data itself, which setters give back
 */
public abstract sealed class Aggregation<P extends DataPoint<P>, D extends Aggregation<P, D>>
    extends MetricData permits Sum, Histogram, ExponentialHistogram {
  private static final int POINTS = 1;
  private static final int TEMPORALITY = 2;

  private final int field;
  private final Supplier<P> newPoint;
  private final List<P> points = new ArrayList<>();
  private int temporality;

  Aggregation(int field, Supplier<P> newPoint) {
    this.field = field;
    this.newPoint = newPoint;
  }

  abstract D self();

  @Override
  public final List<P> points() {
    open();
    return points;
  }

  /** The number of the temporality: 1 delta, 2 cumulative. */
  public final int temporality() {
    open();
    return temporality;
  }

  /** Sets the number of the temporality: 1 delta, 2 cumulative. */
  public final D temporality(int number) {
    open();
    temporality = number;
    return self();
  }

  @Override
  final int field() {
    return field;
  }

  @Override
  boolean read(WireReader in) {
    if (in.field() == POINTS) {
      points.add(within(newPoint.get(), in));
    } else if (in.field() == TEMPORALITY) {
      temporality = (int) in.varint();
    } else {
      return false;
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(TEMPORALITY, temporality);
    out.messages(POINTS, points);
  }
}
