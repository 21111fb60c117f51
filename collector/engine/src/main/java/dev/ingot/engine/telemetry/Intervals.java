package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Metric;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.engine.telemetry.output.Temporality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What metrics gained from one sending to the next, for receivers that want it so. What could not
 * be sent is part of the next sending. Belongs to one thread at a time.
 */
final class Intervals {
  private final Temporality temporality;
  private final long startNanos;
  private long sentNanos;
  private Map<Key, Measured> sent = Map.of();
  private Map<Key, Measured> read = Map.of();
  private long readNanos;

  private record Key(String metric, SortedMap<String, String> attributes) {}

  /**
   * Nothing was sent yet.
   *
   * @param startNanos since when the collector counts, in nanoseconds since 1970
   */
  Intervals(Temporality temporality, long startNanos) {
    this.temporality = temporality;
    this.startNanos = startNanos;
    this.sentNanos = startNanos;
    this.readNanos = startNanos;
  }

  /**
   * What is to be sent of metrics. Of those that are sent by what they gained, values that gained
   * nothing are left out.
   *
   * @param nowNanos when they were read, in nanoseconds since 1970
   */
  List<Interval> next(List<Reading> readings, long nowNanos) {
    read = new HashMap<>();
    readNanos = nowNanos;
    List<Interval> intervals = new ArrayList<>();
    for (Reading reading : readings) {
      List<Point> whole = new ArrayList<>();
      List<Point> gained = new ArrayList<>();
      reading.points().forEach(point -> sort(reading.metric(), point, whole, gained));
      add(intervals, new Interval(reading.with(whole), startNanos, false));
      add(intervals, new Interval(reading.with(gained), sentNanos, true));
    }
    return intervals;
  }

  /** What {@link #next} gave was sent. */
  void sent() {
    sent = read;
    sentNanos = readNanos;
  }

  private void sort(Metric metric, Point point, List<Point> whole, List<Point> gained) {
    if (!isDelta(metric.kind(), point)) {
      whole.add(point);
      return;
    }
    Key key = new Key(metric.name(), point.attributes());
    read.put(key, point.value());
    Measured before = sent.get(key);
    Measured gain = before == null ? point.value() : Measured.gain(point.value(), before);
    if (point.observed() || !gain.isNothing()) {
      gained.add(new Point(point.attributes(), gain, point.observed()));
    }
  }

  private boolean isDelta(Metric.Kind kind, Point point) {
    boolean grows = kind == Metric.Kind.COUNTER || kind == Metric.Kind.HISTOGRAM;
    return switch (temporality) {
      case CUMULATIVE -> false;
      case DELTA -> grows;
      case LOW_MEMORY -> grows && !point.observed();
    };
  }

  private static void add(List<Interval> intervals, Interval interval) {
    if (!interval.reading().points().isEmpty()) {
      intervals.add(interval);
    }
  }
}
