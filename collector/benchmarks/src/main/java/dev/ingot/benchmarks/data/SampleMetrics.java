package dev.ingot.benchmarks.data;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.Random;

/** Writes sums, gauges and histograms of up to ten points each into the scope that is open. */
final class SampleMetrics {
  private static final long TIME = 1_755_000_000_000_000_000L;
  private static final long MINUTE = 60_000_000_000L;
  private static final int POINTS = 10;
  private static final int BUCKETS = 15;
  private static final int CUMULATIVE = 2;
  private static final int GAUGE = 5;
  private static final int SUM = 7;
  private static final int HISTOGRAM = 9;
  private static final int[] DATA = {SUM, GAUGE, HISTOGRAM};

  private final Random random;
  private final WireWriter out;

  SampleMetrics(Random random, WireWriter out) {
    this.random = random;
    this.out = out;
  }

  void write(int points) {
    int left = points;
    for (int index = 0; left > 0; index++) {
      int metric = out.begin(2, 3000);
      out.text(1, "http.server.metric." + index);
      out.text(2, "What metric number " + index + " is about");
      out.text(3, index % 2 == 0 ? "ms" : "By");
      data(DATA[index % DATA.length], Math.min(left, POINTS));
      out.end(metric);
      left -= POINTS;
    }
  }

  private void data(int kind, int points) {
    int data = out.begin(kind, 3000);
    for (int i = 0; i < points; i++) {
      int point = out.begin(1, 300);
      if (kind == HISTOGRAM) {
        histogram();
      } else {
        number(kind);
      }
      out.end(point);
    }
    if (kind != GAUGE) {
      out.varint(2, CUMULATIVE);
    }
    if (kind == SUM) {
      out.bool(3, true);
    }
    out.end(data);
  }

  private void number(int kind) {
    times();
    if (kind == GAUGE) {
      out.float64(4, random.nextDouble());
    } else {
      out.fixed64(6, random.nextInt(100_000));
    }
    new SampleAttributes(random, out, 7).point();
  }

  private void histogram() {
    times();
    out.fixed64(4, 1000 + random.nextInt(1000));
    out.float64(5, random.nextDouble() * 1e5);
    int counts = out.begin(6, BUCKETS * Long.BYTES);
    for (int i = 0; i < BUCKETS; i++) {
      out.rawFixed64(random.nextInt(200));
    }
    out.end(counts);
    int bounds = out.begin(7, BUCKETS * Long.BYTES);
    for (int i = 0; i < BUCKETS - 1; i++) {
      out.rawFixed64(Double.doubleToRawLongBits(5.0 * i * i));
    }
    out.end(bounds);
    new SampleAttributes(random, out, 9).point();
    out.float64(11, random.nextDouble());
    out.float64(12, random.nextDouble() * 1000);
  }

  private void times() {
    out.fixed64(2, TIME - MINUTE);
    out.fixed64(3, TIME);
  }
}
