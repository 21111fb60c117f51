package dev.ingot.component.metric;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * What is measured. A constant of the class that measures it: metrics of one name are the same
 * everywhere in the collector.
 *
 * @param name the name without the suffixes that some formats add, as {@code
 *     otelcol_exporter_sent_spans}; letters, digits and {@code _ . - /}
 * @param description one line for people, without a full stop
 * @param unit by UCUM: {@code s}, {@code By}, {@code {spans}}, {@code 1}
 * @param kind what its values mean
 * @param level the least level at which it is measured
 * @param bounds of a histogram the upper bounds of its buckets, included, ascending; else empty
 */
public record Metric(
    String name,
    String description,
    String unit,
    Kind kind,
    MetricLevel level,
    List<Double> bounds) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_./-]{0,254}");

  /** What the values of a metric mean. */
  public enum Kind {
    /** A sum that only grows. */
    COUNTER,
    /** A sum that grows and shrinks. */
    UP_DOWN,
    /** A value of now that makes no sense added up. */
    GAUGE,
    /** How often values were in which range. */
    HISTOGRAM
  }

  public Metric {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a metric: " + name);
    }
    bounds = List.copyOf(bounds);
    if (bounds.isEmpty() == (kind == Kind.HISTOGRAM)) {
      throw new IllegalArgumentException("histograms have bounds, and nothing else: " + name);
    }
    if (!bounds.equals(bounds.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException("bounds ascend: " + name);
    }
  }

  /** A sum that only grows, measured from level basic on. */
  public static Metric counter(String name, String description, String unit) {
    return plain(name, description, unit, Kind.COUNTER);
  }

  /** A sum that grows and shrinks, measured from level basic on. */
  public static Metric upDown(String name, String description, String unit) {
    return plain(name, description, unit, Kind.UP_DOWN);
  }

  /** A value of now, measured from level basic on. */
  public static Metric gauge(String name, String description, String unit) {
    return plain(name, description, unit, Kind.GAUGE);
  }

  private static Metric plain(String name, String description, String unit, Kind kind) {
    return new Metric(name, description, unit, kind, MetricLevel.BASIC, List.of());
  }

  /** A distribution, measured from level basic on. */
  public static Metric histogram(String name, String description, String unit, double... bounds) {
    List<Double> boxed = DoubleStream.of(bounds).boxed().toList();
    return new Metric(name, description, unit, Kind.HISTOGRAM, MetricLevel.BASIC, boxed);
  }

  /** The same, measured from that level on. */
  public Metric from(MetricLevel least) {
    return new Metric(name, description, unit, kind, least, bounds);
  }
}
