package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Metric;
import java.util.List;
import java.util.SortedMap;

/**
 * What a metric was when somebody looked.
 *
 * @param metric the metric, as views show it
 * @param points its values, in the order of their attributes
 * @param shape how distributions are shown
 */
record Reading(Metric metric, List<Point> points, Shape shape) {

  /** How distributions are shown. */
  enum Shape {
    /** As who reads them wants them. */
    ANY,
    /** With the bounds of the metric. */
    BOUNDS,
    /** With exponential buckets. */
    EXPONENTIAL
  }

  /**
   * A value.
   *
   * @param attributes what tells it from others of the metric
   * @param observed whether it is measured only when somebody looks
   */
  record Point(SortedMap<String, String> attributes, Measured value, boolean observed) {
    /** Both together, as for two that nothing tells apart any more; of gauges the second. */
    Point with(Point other, boolean gauge) {
      Measured both = gauge ? other.value : Measured.sum(value, other.value);
      return new Point(attributes, both, observed || other.observed);
    }
  }

  /** A metric that is shown as who reads it wants it. */
  Reading(Metric metric, List<Point> points) {
    this(metric, points, Shape.ANY);
  }

  Reading {
    points = List.copyOf(points);
  }

  /** The same with other values. */
  Reading with(List<Point> others) {
    return new Reading(metric, others, shape);
  }

  /** Whether distributions are shown with exponential buckets to who wants them, or does not. */
  boolean isExponential(boolean wanted) {
    return shape == Shape.EXPONENTIAL || (shape == Shape.ANY && wanted);
  }
}
