package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.component.metric.Observation;
import dev.ingot.engine.telemetry.Measured.Buckets;
import dev.ingot.engine.telemetry.Measured.Fraction;
import dev.ingot.engine.telemetry.Measured.Whole;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.engine.telemetry.output.Temporality;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IntervalsTest {
  private static final Metric SENT = Metric.counter("sent", "", "{items}");
  private static final Metric UPTIME = Metric.counter("uptime", "", "s");
  private static final Metric HELD = Metric.upDown("held", "", "{items}");
  private static final Metric SHARE = Metric.gauge("share", "", "1");
  private static final Metric SIZES = Metric.histogram("sizes", "", "By", 10, 20);
  private static final long START = 100;

  private final MetricRegistry registry = new MetricRegistry(MetricLevel.DETAILED, Views.NONE);
  private final Meter meter = registry.meter();
  private long now = START;

  private List<Interval> next(Intervals intervals) {
    now += 10;
    return intervals.next(registry.read(), now);
  }

  private static Optional<Interval> of(Metric metric, List<Interval> intervals) {
    return intervals.stream().filter(each -> each.reading().metric().equals(metric)).findFirst();
  }

  private static Measured value(Metric metric, List<Interval> intervals) {
    return of(metric, intervals).orElseThrow().reading().points().get(0).value();
  }

  @Test
  void cumulativeValuesCountSinceTheStart() {
    Counter sent = meter.counter(SENT);
    Intervals intervals = new Intervals(Temporality.CUMULATIVE, START);
    sent.add(3);
    next(intervals);
    intervals.sent();
    sent.add(2);
    assertThat(of(SENT, next(intervals)))
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.delta()).isFalse();
              assertThat(interval.startNanos()).isEqualTo(START);
              assertThat(interval.reading().points().get(0).value()).isEqualTo(new Whole(5));
            });
  }

  @Test
  void deltaValuesCountSinceTheLastSending() {
    Counter sent = meter.counter(SENT);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    sent.add(3);
    Interval first = of(SENT, next(intervals)).orElseThrow();
    assertThat(first.startNanos()).isEqualTo(START);
    intervals.sent();
    sent.add(2);
    Interval second = of(SENT, next(intervals)).orElseThrow();
    assertThat(second.delta()).isTrue();
    assertThat(second.startNanos()).isEqualTo(110);
    assertThat(second.reading().points())
        .extracting(Point::value)
        .containsExactly((Measured) new Whole(2));
  }

  @Test
  void whatWasNotSentIsPartOfTheNextSending() {
    Counter sent = meter.counter(SENT);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    sent.add(3);
    next(intervals);
    sent.add(2);
    List<Interval> again = next(intervals);
    assertThat(value(SENT, again)).isEqualTo(new Whole(5));
    assertThat(of(SENT, again).orElseThrow().startNanos()).isEqualTo(START);
  }

  @Test
  void whatGainedNothingIsNotSentAsDelta() {
    meter.counter(SENT).add(1);
    meter.histogram(SIZES).record(1);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    assertThat(next(intervals)).hasSize(2);
    intervals.sent();
    assertThat(next(intervals)).isEmpty();
  }

  @Test
  void seriesThatGainedAreSentWithoutTheOthers() {
    meter.with("exporter", "a").counter(SENT).add(1);
    Counter other = meter.with("exporter", "b").counter(SENT);
    other.add(1);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    next(intervals);
    intervals.sent();
    other.add(4);
    assertThat(of(SENT, next(intervals)).orElseThrow().reading().points())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.attributes()).containsEntry("exporter", "b");
              assertThat(point.value()).isEqualTo(new Whole(4));
            });
  }

  @Test
  void histogramsGainInEachBucket() {
    Histogram sizes = meter.histogram(SIZES);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    sizes.record(5);
    sizes.record(15);
    next(intervals);
    intervals.sent();
    sizes.record(15);
    sizes.record(25);
    assertThat(value(SIZES, next(intervals)))
        .isInstanceOfSatisfying(
            Buckets.class,
            buckets -> {
              assertThat(buckets.distribution().counts()).containsExactly(0L, 1L, 1L);
              assertThat(buckets.distribution().sum()).isEqualTo(40);
            });
  }

  @Test
  void gaugesAndSumsThatShrinkAreAlwaysWhole() {
    meter.observe(HELD, () -> 7);
    meter.observeFraction(SHARE, () -> 0.5);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    next(intervals);
    intervals.sent();
    List<Interval> second = next(intervals);
    assertThat(second).extracting(Interval::delta).containsExactly(false, false);
    assertThat(value(HELD, second)).isEqualTo(new Whole(7));
    assertThat(value(SHARE, second)).isEqualTo(new Fraction(0.5));
  }

  @Test
  void observedSumsGainTooAndAreWholeWithLowMemory() {
    AtomicLong seconds = new AtomicLong(30);
    meter.observeFraction(UPTIME, seconds::get);
    Counter sent = meter.counter(SENT);
    Intervals delta = new Intervals(Temporality.DELTA, START);
    Intervals lowMemory = new Intervals(Temporality.LOW_MEMORY, START);
    sent.add(1);
    for (Intervals each : List.of(delta, lowMemory)) {
      next(each);
      each.sent();
    }
    seconds.set(45);
    sent.add(1);
    assertThat(value(UPTIME, next(delta))).isEqualTo(new Fraction(15));
    List<Interval> low = next(lowMemory);
    assertThat(value(UPTIME, low)).isEqualTo(new Fraction(45));
    assertThat(of(UPTIME, low).orElseThrow().delta()).isFalse();
    assertThat(value(SENT, low)).isEqualTo(new Whole(1));
    assertThat(of(SENT, low).orElseThrow().delta()).isTrue();
  }

  @Test
  void observedSumsAreSentThoughTheyGainedNothing() {
    meter.observe(UPTIME, () -> 30);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    next(intervals);
    intervals.sent();
    assertThat(value(UPTIME, next(intervals))).isEqualTo(new Whole(0));
  }

  @Test
  void whatBeganAnewGainedAllThatItHas() {
    Observation old = meter.observe(UPTIME, () -> 30);
    Intervals intervals = new Intervals(Temporality.DELTA, START);
    next(intervals);
    intervals.sent();
    old.close();
    meter.observe(UPTIME, () -> 4);
    assertThat(value(UPTIME, next(intervals))).isEqualTo(new Whole(4));
  }
}
