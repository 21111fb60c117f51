package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Histogram.Distribution;
import dev.ingot.engine.telemetry.Measured.Buckets;
import dev.ingot.engine.telemetry.Measured.Fraction;
import dev.ingot.engine.telemetry.Measured.Whole;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.model.DataPoint;
import dev.ingot.telemetry.model.Gauge;
import dev.ingot.telemetry.model.Histogram;
import dev.ingot.telemetry.model.HistogramPoint;
import dev.ingot.telemetry.model.Metric;
import dev.ingot.telemetry.model.MetricData;
import dev.ingot.telemetry.model.NumberPoint;
import dev.ingot.telemetry.model.ObjectView;
import dev.ingot.telemetry.model.Request;
import dev.ingot.telemetry.model.ResourceMetrics;
import dev.ingot.telemetry.model.ScopeMetrics;
import dev.ingot.telemetry.model.Sum;
import java.util.List;

/**
 * Own metrics as OTLP: cumulative sums, gauges and histograms with bounds.
 *
 * @param resource what the collector is
 * @param startNanos since when it counts, in nanoseconds since 1970
 */
record MetricsToOtlp(OwnResource resource, long startNanos) {
  /** The scope of all own metrics. */
  static final String SCOPE = View.METER;

  private static final int CUMULATIVE = 2;

  Metrics write(List<Reading> readings, long nowNanos) {
    Request<ResourceMetrics> request = ObjectView.METRICS.request(RequestMetadata.NONE);
    ResourceMetrics group = new ResourceMetrics();
    resource.writeTo(group.resource());
    ScopeMetrics scope = new ScopeMetrics();
    scope.scope().name(SCOPE);
    readings.forEach(reading -> scope.metrics().add(metric(reading, nowNanos)));
    group.scopes().add(scope);
    request.resources().add(group);
    return ObjectView.METRICS.encode(request);
  }

  private Metric metric(Reading reading, long nowNanos) {
    return new Metric()
        .name(reading.metric().name())
        .description(reading.metric().description())
        .unit(reading.metric().unit())
        .data(data(reading, nowNanos));
  }

  private MetricData data(Reading reading, long nowNanos) {
    return switch (reading.metric().kind()) {
      case COUNTER -> sum(reading, nowNanos, true);
      case UP_DOWN -> sum(reading, nowNanos, false);
      case GAUGE -> {
        Gauge gauge = new Gauge();
        reading.points().forEach(point -> gauge.points().add(number(point, nowNanos)));
        yield gauge;
      }
      case HISTOGRAM -> {
        Histogram histogram = new Histogram().temporality(CUMULATIVE);
        reading.points().forEach(point -> histogram.points().add(distribution(point, nowNanos)));
        yield histogram;
      }
    };
  }

  private Sum sum(Reading reading, long nowNanos, boolean monotonic) {
    Sum sum = new Sum().temporality(CUMULATIVE).monotonic(monotonic);
    reading.points().forEach(point -> sum.points().add(number(point, nowNanos)));
    return sum;
  }

  private NumberPoint number(Point point, long nowNanos) {
    NumberPoint number = common(new NumberPoint(), point, nowNanos);
    if (point.value() instanceof Whole whole) {
      number.integer(whole.value());
    } else if (point.value() instanceof Fraction fraction) {
      number.float64(fraction.value());
    }
    return number;
  }

  private HistogramPoint distribution(Point point, long nowNanos) {
    HistogramPoint histogram = common(new HistogramPoint(), point, nowNanos);
    if (point.value() instanceof Buckets buckets) {
      Distribution distribution = buckets.distribution();
      histogram
          .count(distribution.count())
          .sum(distribution.sum())
          .bucketCounts(distribution.counts().stream().mapToLong(Long::longValue).toArray())
          .explicitBounds(
              distribution.bounds().stream().mapToDouble(Double::doubleValue).toArray());
    }
    return histogram;
  }

  private <P extends DataPoint<P>> P common(P empty, Point point, long nowNanos) {
    point.attributes().forEach(empty.attributes()::put);
    return empty.startTime(startNanos).time(nowNanos);
  }
}
