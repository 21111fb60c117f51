package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.component.metric.Metric;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.engine.telemetry.Reading.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How some metrics are shown otherwise than they are measured.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, {@code meter_provider.views}.
 *
 * @param selector which metrics
 * @param stream how
 */
public record View(Selector selector, Stream stream) {
  /**
   * Which metrics: those that all of this holds for.
   *
   * @param name the name; {@code *} stands for any characters, {@code ?} for one; empty: any
   * @param kind the kind, if given
   * @param unit the unit; empty: any
   */
  public record Selector(String name, Optional<Metric.Kind> kind, String unit) {
    boolean matches(Metric metric) {
      return (name.isEmpty() || Wildcards.pattern(name).matcher(metric.name()).matches())
          && kind.map(metric.kind()::equals).orElse(true)
          && (unit.isEmpty() || unit.equals(metric.unit()));
    }
  }

  /**
   * How they are shown.
   *
   * @param name another name; empty: their own
   * @param description another description; empty: their own
   * @param dropped whether they are not shown at all
   * @param bounds other bounds for histograms; empty: their own
   * @param exponential how fine exponential buckets are, instead of bounds
   * @param included the attributes that stay; empty: all
   * @param excluded the attributes that go
   */
  public record Stream(
      String name,
      String description,
      boolean dropped,
      List<Double> bounds,
      Optional<ExponentialLimits> exponential,
      List<String> included,
      List<String> excluded) {
    /** The same without exponential buckets. */
    public Stream(
        String name,
        String description,
        boolean dropped,
        List<Double> bounds,
        List<String> included,
        List<String> excluded) {
      this(name, description, dropped, bounds, Optional.empty(), included, excluded);
    }

    public Stream {
      bounds = List.copyOf(bounds);
      included = List.copyOf(included);
      excluded = List.copyOf(excluded);
    }

    private Shape shape(Shape usual) {
      if (exponential.isPresent()) {
        return Shape.EXPONENTIAL;
      }
      return bounds.isEmpty() ? usual : Shape.BOUNDS;
    }

    boolean keeps(String attribute) {
      return (included.isEmpty() || included.contains(attribute)) && !excluded.contains(attribute);
    }
  }

  /** The metric with the bounds that it is measured with. */
  Metric shaped(Metric metric) {
    if (metric.kind() != Metric.Kind.HISTOGRAM || stream.bounds().isEmpty()) {
      return metric;
    }
    return new Metric(
        metric.name(),
        metric.description(),
        metric.unit(),
        metric.kind(),
        metric.level(),
        stream.bounds());
  }

  /** The reading as it is shown; what no attribute tells apart any more is put together. */
  Reading shown(Reading reading) {
    boolean gauge = reading.metric().kind() == Metric.Kind.GAUGE;
    Map<SortedMap<String, String>, Point> merged = new LinkedHashMap<>();
    for (Point point : reading.points()) {
      SortedMap<String, String> attributes = new TreeMap<>(point.attributes());
      attributes.keySet().removeIf(key -> !ScopeAttributes.isOne(key) && !stream.keeps(key));
      Point shown = new Point(attributes, point.value(), point.observed());
      merged.merge(attributes, shown, (one, other) -> one.with(other, gauge));
    }
    return new Reading(
        renamed(reading.metric()), List.copyOf(merged.values()), stream.shape(reading.shape()));
  }

  private Metric renamed(Metric metric) {
    return new Metric(
        stream.name().isEmpty() ? metric.name() : stream.name(),
        stream.description().isEmpty() ? metric.description() : stream.description(),
        metric.unit(),
        metric.kind(),
        metric.level(),
        metric.bounds());
  }
}
