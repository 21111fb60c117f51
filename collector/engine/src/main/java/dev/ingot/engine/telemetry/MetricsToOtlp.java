package dev.ingot.engine.telemetry;

import dev.ingot.engine.telemetry.Measured.Fraction;
import dev.ingot.engine.telemetry.Measured.Whole;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.OwnScope;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.model.Gauge;
import dev.ingot.telemetry.model.Metric;
import dev.ingot.telemetry.model.MetricData;
import dev.ingot.telemetry.model.NumberPoint;
import dev.ingot.telemetry.model.ObjectView;
import dev.ingot.telemetry.model.Request;
import dev.ingot.telemetry.model.ResourceMetrics;
import dev.ingot.telemetry.model.ScopeMetrics;
import dev.ingot.telemetry.model.Sum;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Own metrics as OTLP: sums, gauges and histograms, with bounds or exponential.
 *
 * @param resource what the collector is
 * @param exponential whether histograms are exponential that may be either
 */
record MetricsToOtlp(OwnResource resource, boolean exponential) {
  private static final int DELTA = 1;
  private static final int CUMULATIVE = 2;

  Metrics write(List<Interval> intervals, long nowNanos) {
    Request<ResourceMetrics> request = ObjectView.METRICS.request(RequestMetadata.NONE);
    ResourceMetrics group = new ResourceMetrics();
    resource.writeTo(group.resource());
    scopes(intervals, nowNanos).forEach(group.scopes()::add);
    request.resources().add(group);
    return ObjectView.METRICS.encode(request);
  }

  /** One scope, or one for each component when the metrics say which that is. */
  private Collection<ScopeMetrics> scopes(List<Interval> intervals, long nowNanos) {
    Map<SortedMap<String, String>, ScopeMetrics> scopes = new LinkedHashMap<>();
    for (Interval interval : intervals) {
      ScopeAttributes.byScope(interval.reading())
          .forEach(
              (attributes, reading) ->
                  scopes
                      .computeIfAbsent(attributes, MetricsToOtlp::scope)
                      .metrics()
                      .add(metric(interval, reading, nowNanos)));
    }
    return scopes.values();
  }

  private static ScopeMetrics scope(SortedMap<String, String> attributes) {
    ScopeMetrics scope = new ScopeMetrics();
    scope.scope().name(OwnScope.NAME);
    attributes.forEach(scope.scope().attributes()::put);
    return scope;
  }

  private Metric metric(Interval interval, Reading reading, long nowNanos) {
    int temporality = interval.delta() ? DELTA : CUMULATIVE;
    return new Metric()
        .name(reading.metric().name())
        .description(reading.metric().description())
        .unit(reading.metric().unit())
        .data(data(reading, new PointTimes(interval.startNanos(), nowNanos, temporality)));
  }

  private MetricData data(Reading reading, PointTimes times) {
    return switch (reading.metric().kind()) {
      case COUNTER -> sum(reading, times, true);
      case UP_DOWN -> sum(reading, times, false);
      case GAUGE -> {
        Gauge gauge = new Gauge();
        reading.points().forEach(point -> gauge.points().add(number(point, times)));
        yield gauge;
      }
      case HISTOGRAM ->
          reading.isExponential(exponential)
              ? new DistributionsToOtlp(times).exponential(reading)
              : new DistributionsToOtlp(times).bounded(reading);
    };
  }

  private static Sum sum(Reading reading, PointTimes times, boolean monotonic) {
    Sum sum = new Sum().temporality(times.temporality()).monotonic(monotonic);
    reading.points().forEach(point -> sum.points().add(number(point, times)));
    return sum;
  }

  private static NumberPoint number(Point point, PointTimes times) {
    NumberPoint number = times.on(new NumberPoint(), point);
    if (point.value() instanceof Whole whole) {
      number.integer(whole.value());
    } else if (point.value() instanceof Fraction fraction) {
      number.float64(fraction.value());
    }
    return number;
  }
}
