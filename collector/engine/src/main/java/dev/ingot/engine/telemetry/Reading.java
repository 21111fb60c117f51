package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Metric;
import java.util.List;
import java.util.SortedMap;

/**
 * What a metric was when somebody looked.
 *
 * @param metric the metric, as views show it
 * @param points its values, in the order of their attributes
 */
record Reading(Metric metric, List<Point> points) {

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

  Reading {
    points = List.copyOf(points);
  }
}
