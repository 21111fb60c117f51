package dev.ingot.component.metric;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Makes the instruments of a component. They carry the component's id as an attribute: {@code
 * receiver}, {@code processor}, {@code exporter}, {@code connector} or {@code extension}, as the
 * Collector's metrics do. Thread-safe.
 *
 * <p>Asking again for a metric with the same attributes gives the same instrument. Instruments are
 * made once and kept: making one takes a lock, using one does not. What is below the level in
 * force, the instrument counts for nobody.
 */
public interface Meter {

  /** How much is measured; for measurements that cost something even when nobody sees them. */
  MetricLevel level();

  /**
   * A meter whose instruments carry one more attribute.
   *
   * @param attribute its name as OpenTelemetry writes it: {@code error.type}
   * @param value one of a few; never something that senders choose
   */
  Meter with(String attribute, String value);

  /**
   * The sum of a metric.
   *
   * @param metric a counter or one that grows and shrinks
   */
  Counter counter(Metric metric);

  /** The distribution of a metric that is a histogram. */
  Histogram histogram(Metric metric);

  /**
   * Measures when somebody looks. Where several observe the same metric with the same attributes,
   * sums are added up, and of gauges the youngest observation counts.
   *
   * @param metric anything but a histogram
   * @param value gives the value of now, from any thread, without blocking; when it throws there is
   *     no value
   * @return to be closed when the component stops
   */
  Observation observe(Metric metric, LongSupplier value);

  /** The same for values with fractions. */
  Observation observeFraction(Metric metric, DoubleSupplier value);

  /** Whether a metric is measured at all. */
  default boolean isEnabled(Metric metric) {
    return level() != MetricLevel.NONE && metric.level().compareTo(level()) <= 0;
  }

  /** A meter whose instruments nobody looks at. */
  static Meter none() {
    return new NoMeter();
  }
}
