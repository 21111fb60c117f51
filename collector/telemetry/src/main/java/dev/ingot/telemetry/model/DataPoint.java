package dev.ingot.telemetry.model;

/** What data points of all types have. */
public abstract sealed class DataPoint extends Message
    permits NumberPoint, HistogramPoint, ExponentialHistogramPoint, SummaryPoint {
  DataPoint() {}

  /** The attributes. */
  public abstract AttributeMap attributes();

  /** Since when it counts, in nanoseconds since 1970. */
  public abstract long startTime();

  /** Sets since when it counts, in nanoseconds since 1970. */
  public abstract DataPoint startTime(long nanoseconds);

  /** When it was measured, in nanoseconds since 1970. */
  public abstract long time();

  /** Sets when it was measured, in nanoseconds since 1970. */
  public abstract DataPoint time(long nanoseconds);

  /** The flags; 1 means that there is no value. */
  public abstract long flags();

  /** Sets the flags; 1 means that there is no value. */
  public abstract DataPoint flags(long number);
}
