package dev.ingot.testkit;

import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.component.metric.Observation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps what a component under test measures, at level detailed. Instruments are named as {@code
 * name} or {@code name{attribute=value, other=value}}, the attributes in order.
 */
public final class RecordingMeter implements Meter {
  private final Map<String, Counter> counters;
  private final Map<String, Histogram> histograms;
  private final Map<String, Supplier<Number>> observed;
  private final Map<String, String> attributes;

  /** A meter without attributes. */
  public RecordingMeter() {
    this.counters = new ConcurrentHashMap<>();
    this.histograms = new ConcurrentHashMap<>();
    this.observed = new ConcurrentHashMap<>();
    this.attributes = Map.of();
  }

  private RecordingMeter(RecordingMeter parent, Map<String, String> attributes) {
    this.counters = parent.counters;
    this.histograms = parent.histograms;
    this.observed = parent.observed;
    this.attributes = attributes;
  }

  /** What was counted; 0 when there is no such counter. */
  public long sum(String instrument) {
    return Optional.ofNullable(counters.get(instrument)).map(Counter::sum).orElse(0L);
  }

  /** What was recorded, if there is such a histogram. */
  public Optional<Histogram.Distribution> distribution(String instrument) {
    return Optional.ofNullable(histograms.get(instrument)).map(Histogram::distribution);
  }

  /** What an observation gives now; empty when there is none, or it is closed. */
  public Optional<Number> observed(String instrument) {
    return Optional.ofNullable(observed.get(instrument)).map(Supplier::get);
  }

  /** All sums that are not 0. */
  public Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    counters.forEach((instrument, counter) -> sums.put(instrument, counter.sum()));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  @Override
  public MetricLevel level() {
    return MetricLevel.DETAILED;
  }

  @Override
  public Meter with(String attribute, String value) {
    Map<String, String> more = new HashMap<>(attributes);
    more.put(attribute, value);
    return new RecordingMeter(this, more);
  }

  @Override
  public Counter counter(Metric metric) {
    return counters.computeIfAbsent(instrument(metric), name -> new Counter());
  }

  @Override
  public Histogram histogram(Metric metric) {
    return histograms.computeIfAbsent(instrument(metric), name -> new Histogram(metric.bounds()));
  }

  @Override
  public Observation observe(Metric metric, LongSupplier value) {
    return observation(metric, value::getAsLong);
  }

  @Override
  public Observation observeFraction(Metric metric, DoubleSupplier value) {
    return observation(metric, value::getAsDouble);
  }

  private Observation observation(Metric metric, Supplier<Number> value) {
    String instrument = instrument(metric);
    observed.put(instrument, value);
    return () -> observed.remove(instrument, value);
  }

  private String instrument(Metric metric) {
    return attributes.isEmpty() ? metric.name() : metric.name() + new TreeMap<>(attributes);
  }
}
