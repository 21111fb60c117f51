package dev.ingot.engine.telemetry;

import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.telemetry.model.DataPoint;

/**
 * When values were counted.
 *
 * @param startNanos from when, in nanoseconds since 1970
 * @param nowNanos until when, in nanoseconds since 1970
 * @param temporality the number that OTLP has for it
 */
record PointTimes(long startNanos, long nowNanos, int temporality) {
  /** The point with times and attributes. */
  <P extends DataPoint<P>> P on(P empty, Point point) {
    point.attributes().forEach(empty.attributes()::put);
    return empty.startTime(startNanos).time(nowNanos);
  }
}
