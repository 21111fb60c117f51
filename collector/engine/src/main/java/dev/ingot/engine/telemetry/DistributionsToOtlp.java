package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.ExponentialDistribution;
import dev.ingot.component.metric.ExponentialDistribution.Side;
import dev.ingot.component.metric.Histogram.Distribution;
import dev.ingot.engine.telemetry.Measured.Buckets;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.telemetry.model.ExponentialHistogram;
import dev.ingot.telemetry.model.ExponentialHistogramPoint;
import dev.ingot.telemetry.model.Histogram;
import dev.ingot.telemetry.model.HistogramPoint;
import java.util.function.Supplier;

/** Distributions as OTLP: with the bounds of their metric, or with exponential buckets. */
record DistributionsToOtlp(PointTimes times) {

  Histogram bounded(Reading reading) {
    Histogram histogram = new Histogram().temporality(times.temporality());
    for (Point point : reading.points()) {
      if (point.value() instanceof Buckets buckets) {
        histogram.points().add(bounded(point, buckets.distribution()));
      }
    }
    return histogram;
  }

  private HistogramPoint bounded(Point point, Distribution distribution) {
    return times
        .on(new HistogramPoint(), point)
        .count(distribution.count())
        .sum(distribution.sum())
        .bucketCounts(distribution.counts().stream().mapToLong(Long::longValue).toArray())
        .explicitBounds(distribution.bounds().stream().mapToDouble(Double::doubleValue).toArray());
  }

  ExponentialHistogram exponential(Reading reading) {
    ExponentialHistogram histogram = new ExponentialHistogram().temporality(times.temporality());
    for (Point point : reading.points()) {
      if (point.value() instanceof Buckets buckets) {
        buckets.exponential().ifPresent(each -> histogram.points().add(exponential(point, each)));
      }
    }
    return histogram;
  }

  private ExponentialHistogramPoint exponential(Point point, ExponentialDistribution values) {
    ExponentialHistogramPoint histogram =
        times
            .on(new ExponentialHistogramPoint(), point)
            .count(values.count())
            .sum(values.sum())
            .scale(values.scale())
            .zeroCount(values.zeroCount());
    write(values.positive(), histogram::positive);
    write(values.negative(), histogram::negative);
    values.range().ifPresent(range -> histogram.min(range.min()).max(range.max()));
    return histogram;
  }

  private static void write(Side side, Supplier<dev.ingot.telemetry.model.Buckets> buckets) {
    if (!side.counts().isEmpty()) {
      buckets
          .get()
          .offset(side.offset())
          .counts(side.counts().stream().mapToLong(Long::longValue).toArray());
    }
  }
}
