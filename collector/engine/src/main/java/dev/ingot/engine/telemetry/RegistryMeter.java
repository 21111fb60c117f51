package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.component.metric.Observation;
import dev.ingot.engine.telemetry.Measured.Fraction;
import dev.ingot.engine.telemetry.Measured.Whole;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Makes instruments in a registry. */
record RegistryMeter(MetricRegistry registry, SortedMap<String, String> attributes)
    implements Meter {
  @Override
  public MetricLevel level() {
    return registry.level();
  }

  @Override
  public Meter with(String attribute, String value) {
    SortedMap<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new RegistryMeter(registry, Collections.unmodifiableSortedMap(more));
  }

  @Override
  public Counter counter(Metric metric) {
    return isEnabled(metric) ? registry.series(metric, attributes).counter() : new Counter();
  }

  @Override
  public Histogram histogram(Metric metric) {
    return isEnabled(metric)
        ? registry.series(metric, attributes).histogram()
        : new Histogram(metric.bounds());
  }

  @Override
  public Observation observe(Metric metric, LongSupplier value) {
    return observation(metric, () -> new Whole(value.getAsLong()));
  }

  @Override
  public Observation observeFraction(Metric metric, DoubleSupplier value) {
    return observation(metric, () -> new Fraction(value.getAsDouble()));
  }

  private Observation observation(Metric metric, Supplier<Measured> value) {
    return isEnabled(metric) ? registry.series(metric, attributes).observe(value) : () -> {};
  }
}
