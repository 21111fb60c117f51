package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.Observation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingMeterTest {
  private static final Metric LINES = Metric.counter("lines", "", "1");
  private static final Metric SIZE = Metric.gauge("size", "", "1");

  private final RecordingMeter meter = new RecordingMeter();

  @Test
  void keepsSumsByAttributes() {
    meter.counter(LINES).add(1);
    meter.with("b", "2").with("a", "1").counter(LINES).add(5);
    meter.with("a", "1").with("b", "2").counter(LINES).add(5);
    meter.with("a", "2").counter(LINES);
    assertThat(meter.sums()).isEqualTo(Map.of("lines", 1L, "lines{a=1, b=2}", 10L));
    assertThat(meter.sum("lines{a=3}")).isZero();
  }

  @Test
  void asksObservationsUntilTheyAreClosed() {
    Observation observation = meter.observe(SIZE, () -> 7);
    assertThat(meter.observed("size")).contains(7L);
    observation.close();
    assertThat(meter.observed("size")).isEmpty();
  }

  @Test
  void keepsDistributions() {
    meter.histogram(Metric.histogram("sizes", "", "By", 10)).record(3);
    assertThat(meter.distribution("sizes").orElseThrow().counts()).containsExactly(1L, 0L);
    assertThat(meter.distribution("others")).isEmpty();
  }
}
