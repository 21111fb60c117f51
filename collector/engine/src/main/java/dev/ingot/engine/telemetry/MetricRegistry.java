package dev.ingot.engine.telemetry;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.Reading.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * All instruments of a collector. What was counted stays counted when components are replaced.
 * Thread-safe.
 */
public final class MetricRegistry {
  private static final String NO_ATTRIBUTES = "";

  private final MetricLevel level;
  private final Views views;
  private final boolean pipelines;
  private final boolean exponential;
  private final Map<String, Family> families = new ConcurrentSkipListMap<>();

  private record Family(
      Metric metric, Optional<ExponentialLimits> exponential, Map<String, Member> members) {}

  private record Member(SortedMap<String, String> attributes, Series series) {}

  /**
   * A registry without instruments.
   *
   * @param level what is above it is not measured
   * @param views how metrics are shown
   */
  public MetricRegistry(MetricLevel level, Views views) {
    this(level, views, false);
  }

  /**
   * The same, which may count what goes from component to component.
   *
   * @param pipelines whether it does; metrics of components say then in their scope which one it is
   */
  public MetricRegistry(MetricLevel level, Views views, boolean pipelines) {
    this(level, views, pipelines, false);
  }

  /**
   * The same, which may measure histograms over exponential buckets as well.
   *
   * @param exponential whether it does so with all; else with those that a view wants so
   */
  public MetricRegistry(MetricLevel level, Views views, boolean pipelines, boolean exponential) {
    this.exponential = exponential;
    this.level = level;
    this.views = views;
    this.pipelines = pipelines;
  }

  /** A registry that measures nothing. */
  public static MetricRegistry off() {
    return new MetricRegistry(MetricLevel.NONE, Views.NONE);
  }

  /** The meter of a component. */
  public Meter meter(ComponentRef component) {
    return meter().with(component.kind().word(), component.id().toString());
  }

  /**
   * The meter of a component.
   *
   * @param place where it stands: pipeline, signal
   */
  public Meter meter(ComponentRef component, Map<String, Object> place) {
    Meter meter = meter(component);
    return pipelines ? ScopeAttributes.of(meter, component, place) : meter;
  }

  boolean countsPipelines() {
    return pipelines;
  }

  /** The meter of the collector itself. */
  public Meter meter() {
    return level == MetricLevel.NONE
        ? Meter.none()
        : new RegistryMeter(this, Collections.emptySortedMap());
  }

  MetricLevel level() {
    return level;
  }

  /** The series of a metric with these attributes, which is made if it is not there. */
  Series series(Metric metric, SortedMap<String, String> attributes) {
    Family family = families.computeIfAbsent(metric.name(), name -> family(metric));
    String key = attributes.isEmpty() ? NO_ATTRIBUTES : attributes.toString();
    return family
        .members()
        .computeIfAbsent(
            key, text -> new Member(attributes, new Series(family.metric(), family.exponential())))
        .series();
  }

  private Family family(Metric metric) {
    Optional<ExponentialLimits> limits = views.exponential(metric);
    return new Family(
        views.shaped(metric),
        limits.isEmpty() && exponential ? Optional.of(ExponentialLimits.DEFAULT) : limits,
        new ConcurrentSkipListMap<>());
  }

  /** What all metrics are now, by name. */
  List<Reading> read() {
    SortedMap<String, Reading> readings = new TreeMap<>();
    for (Family family : families.values()) {
      List<Point> points = new ArrayList<>();
      for (Member member : family.members().values()) {
        Series series = member.series();
        series
            .value()
            .ifPresent(
                value -> points.add(new Point(member.attributes(), value, series.isObserved())));
      }
      if (!points.isEmpty()) {
        for (Reading reading : views.shown(new Reading(family.metric(), points))) {
          readings.putIfAbsent(reading.metric().name(), reading);
        }
      }
    }
    return List.copyOf(readings.values());
  }
}
