package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What points of both kinds of histograms have.
 *
 * @param <P> the type of the point itself, which setters give back
 */
public abstract sealed class DistributionPoint<P extends DistributionPoint<P>> extends DataPoint<P>
    permits HistogramPoint, ExponentialHistogramPoint {
  private static final int COUNT = 4;
  private static final int SUM = 5;

  private final int exemplarsField;
  private final int minField;
  private final int maxField;
  private long count;
  private OptionalDouble sum = OptionalDouble.empty();
  private final List<Exemplar> exemplars = new ArrayList<>();
  private OptionalDouble min = OptionalDouble.empty();
  private OptionalDouble max = OptionalDouble.empty();

  /** Where the fields stand whose numbers differ between the types; max follows min. */
  DistributionPoint(int attributesField, int flagsField, int exemplarsField, int minField) {
    super(attributesField, flagsField);
    this.exemplarsField = exemplarsField;
    this.minField = minField;
    this.maxField = minField + 1;
  }

  /** How many were measured. */
  public final long count() {
    open();
    return count;
  }

  /** Sets how many were measured. */
  public final P count(long number) {
    open();
    count = number;
    return self();
  }

  /** The sum of all. */
  public final OptionalDouble sum() {
    open();
    return sum;
  }

  /** Sets the sum of all. */
  public final P sum(double number) {
    open();
    sum = OptionalDouble.of(number);
    return self();
  }

  /** Takes the sum of all away. */
  public final P clearSum() {
    open();
    sum = OptionalDouble.empty();
    return self();
  }

  /** The exemplars; the list may be changed. */
  public final List<Exemplar> exemplars() {
    open();
    return exemplars;
  }

  /** The smallest. */
  public final OptionalDouble min() {
    open();
    return min;
  }

  /** Sets the smallest. */
  public final P min(double number) {
    open();
    min = OptionalDouble.of(number);
    return self();
  }

  /** Takes the smallest away. */
  public final P clearMin() {
    open();
    min = OptionalDouble.empty();
    return self();
  }

  /** The largest. */
  public final OptionalDouble max() {
    open();
    return max;
  }

  /** Sets the largest. */
  public final P max(double number) {
    open();
    max = OptionalDouble.of(number);
    return self();
  }

  /** Takes the largest away. */
  public final P clearMax() {
    open();
    max = OptionalDouble.empty();
    return self();
  }

  /** Takes the current field if points of both kinds have it. */
  final boolean readDistribution(WireReader in) {
    int field = in.field();
    if (field == COUNT) {
      count = in.fixed64();
    } else if (field == SUM) {
      sum = OptionalDouble.of(in.float64());
    } else if (field == exemplarsField) {
      exemplars.add(within(new Exemplar(), in));
    } else if (field == minField) {
      min = OptionalDouble.of(in.float64());
    } else if (field == maxField) {
      max = OptionalDouble.of(in.float64());
    } else {
      return readCommon(in);
    }
    return true;
  }

  /** Writes what stands behind the buckets. */
  final void writeDetails(BackwardWriter out) {
    out.float64(maxField, max);
    out.float64(minField, min);
    out.messages(exemplarsField, exemplars);
  }

  /** Writes what stands before the buckets. */
  final void writeTotals(BackwardWriter out) {
    out.float64(SUM, sum);
    out.fixed64(COUNT, count);
    writeCommon(out);
  }
}
