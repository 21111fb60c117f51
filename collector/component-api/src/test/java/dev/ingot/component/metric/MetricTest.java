package dev.ingot.component.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricTest {

  @Test
  void isMeasuredFromLevelBasicOnUnlessItSaysOtherwise() {
    Metric metric = Metric.counter("otelcol_lines", "Lines", "{lines}");
    assertThat(metric.level()).isEqualTo(MetricLevel.BASIC);
    assertThat(metric.kind()).isEqualTo(Metric.Kind.COUNTER);
    assertThat(metric.from(MetricLevel.DETAILED).level()).isEqualTo(MetricLevel.DETAILED);
    assertThat(metric.from(MetricLevel.DETAILED).name()).isEqualTo("otelcol_lines");
  }

  @Test
  void refusesWhatIsNoName() {
    assertThatThrownBy(() -> Metric.gauge("two words", "", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no name of a metric: two words");
  }

  @Test
  void onlyHistogramsHaveBounds() {
    assertThat(Metric.histogram("sizes", "", "By", 1, 2).bounds()).containsExactly(1.0, 2.0);
    assertThatThrownBy(() -> Metric.histogram("sizes", "", "By"))
        .hasMessage("histograms have bounds, and nothing else: sizes");
  }

  @Test
  void boundsAscend() {
    assertThatThrownBy(() -> Metric.histogram("sizes", "", "By", 2, 1))
        .hasMessage("bounds ascend: sizes");
    assertThatThrownBy(() -> Metric.histogram("sizes", "", "By", 1, 1))
        .hasMessage("bounds ascend: sizes");
  }
}
