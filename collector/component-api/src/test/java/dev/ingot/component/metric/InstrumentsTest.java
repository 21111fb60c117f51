package dev.ingot.component.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.Histogram.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

  @Test
  void countersAddFromAnyThread() throws Exception {
    Counter counter = new Counter();
    Thread other = new Thread(() -> add(counter));
    other.start();
    add(counter);
    other.join();
    assertThat(counter.sum()).isEqualTo(20_000);
  }

  private static void add(Counter counter) {
    for (int i = 0; i < 10_000; i++) {
      counter.add(1);
    }
  }

  @Test
  void boundsBelongToTheBucketBelow() {
    Histogram histogram = new Histogram(List.of(10.0, 20.0));
    for (double value : new double[] {0, 10, 10.5, 20, 21}) {
      histogram.record(value);
    }
    Distribution distribution = histogram.distribution();
    assertThat(distribution.counts()).containsExactly(2L, 2L, 1L);
    assertThat(distribution.count()).isEqualTo(5);
    assertThat(distribution.sum()).isEqualTo(61.5);
    assertThat(distribution.bounds()).containsExactly(10.0, 20.0);
  }

  @Test
  void withoutAMeterNothingIsMeasured() {
    Meter none = Meter.none();
    Metric lines = Metric.counter("lines", "", "1");
    assertThat(none.isEnabled(lines)).isFalse();
    none.with("a", "b").counter(lines).add(1);
    assertThat(none.counter(lines).sum()).isZero();
    none.histogram(Metric.histogram("sizes", "", "By", 1)).record(2);
    none.observe(lines, () -> 1).close();
    none.observeFraction(lines, () -> 0.5).close();
  }
}
