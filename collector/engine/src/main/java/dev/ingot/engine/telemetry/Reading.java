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
   */
  record Point(SortedMap<String, String> attributes, Measured value) {}

  Reading {
    points = List.copyOf(points);
  }
}
