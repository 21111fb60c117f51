package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/**
 * What data points of all types have.
 *
 * @param <P> the type of the point itself, which setters give back
 */
public abstract sealed class DataPoint<P extends DataPoint<P>> extends Message
    permits NumberPoint, DistributionPoint, SummaryPoint {
  private static final int START_TIME = 2;
  private static final int TIME = 3;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final int attributesField;
  private final int flagsField;
  private final AttributeMap attributes = new AttributeMap();
  private long startTime;
  private long time;
  private long flags;

  /** Where the two fields stand whose numbers differ between the types. */
  DataPoint(int attributesField, int flagsField) {
    this.attributesField = attributesField;
    this.flagsField = flagsField;
  }

  abstract P self();

  /** The attributes. */
  public final AttributeMap attributes() {
    open();
    return attributes;
  }

  /** Since when it counts, in nanoseconds since 1970. */
  public final long startTime() {
    open();
    return startTime;
  }

  /** Sets since when it counts, in nanoseconds since 1970. */
  public final P startTime(long nanoseconds) {
    open();
    startTime = nanoseconds;
    return self();
  }

  /** When it was measured, in nanoseconds since 1970. */
  public final long time() {
    open();
    return time;
  }

  /** Sets when it was measured, in nanoseconds since 1970. */
  public final P time(long nanoseconds) {
    open();
    time = nanoseconds;
    return self();
  }

  /** The flags; 1 means that there is no value. */
  public final long flags() {
    open();
    return flags;
  }

  /** Sets the flags; 1 means that there is no value. */
  public final P flags(long number) {
    open();
    flags = number & UNSIGNED;
    return self();
  }

  /** Takes the current field if all types have it. */
  final boolean readCommon(WireReader in) {
    if (in.field() == attributesField) {
      attributes.add(in);
    } else if (in.field() == START_TIME) {
      startTime = in.fixed64();
    } else if (in.field() == TIME) {
      time = in.fixed64();
    } else if (in.field() == flagsField) {
      flags = in.varint() & UNSIGNED;
    } else {
      return false;
    }
    return true;
  }

  /** Writes what all types have. */
  final void writeCommon(BackwardWriter out) {
    out.varint(flagsField, flags);
    out.attributes(attributesField, attributes);
    out.fixed64(TIME, time);
    out.fixed64(START_TIME, startTime);
  }
}
