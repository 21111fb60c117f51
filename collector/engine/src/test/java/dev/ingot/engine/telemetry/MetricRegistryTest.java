package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.component.metric.Observation;
import dev.ingot.engine.telemetry.Measured.Fraction;
import dev.ingot.engine.telemetry.Measured.Whole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricRegistryTest {
  private static final Metric SENT = Metric.counter("sent", "Sent", "{items}");
  private static final Metric HELD = Metric.upDown("held", "Held", "{items}");
  private static final Metric LIMIT = Metric.gauge("limit", "Limit", "By");
  private static final Metric SIZES =
      Metric.histogram("sizes", "Sizes", "By", 10).from(MetricLevel.DETAILED);

  private final MetricRegistry registry = new MetricRegistry(MetricLevel.NORMAL, Views.NONE);
  private final Meter meter =
      registry.meter(new ComponentRef(ComponentKind.EXPORTER, ComponentId.parse("otlp/2")));

  private static Map<String, String> texts(MetricRegistry registry) {
    return registry.read().stream()
        .collect(
            Collectors.toMap(
                reading -> reading.metric().name(),
                reading ->
                    reading.points().stream()
                        .map(point -> point.attributes() + "=" + point.value())
                        .collect(Collectors.joining(" ")),
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void instrumentsCarryTheComponentsId() {
    meter.counter(SENT).add(3);
    assertThat(texts(registry)).isEqualTo(Map.of("sent", "{exporter=otlp/2}=Whole[value=3]"));
  }

  @Test
  void theSameAttributesGiveTheSameInstrument() {
    meter.with("a", "1").with("b", "2").counter(SENT).add(3);
    meter.with("b", "2").with("a", "1").counter(SENT).add(4);
    assertThat(texts(registry))
        .isEqualTo(Map.of("sent", "{a=1, b=2, exporter=otlp/2}=Whole[value=7]"));
  }

  @Test
  void whatIsAboveTheLevelIsNotMeasured() {
    assertThat(meter.isEnabled(SIZES)).isFalse();
    meter.histogram(SIZES).record(1);
    assertThat(texts(registry)).isEmpty();
  }

  @Test
  void atLevelNoneNothingIsMeasured() {
    MetricRegistry off = MetricRegistry.off();
    off.meter().counter(SENT).add(1);
    assertThat(off.read()).isEmpty();
    assertThat(off.meter().level()).isEqualTo(MetricLevel.NONE);
  }

  @Test
  void observationsOfSumsAddUp() {
    Observation one = meter.observe(HELD, () -> 2);
    Observation other = meter.observe(HELD, () -> 5);
    assertThat(value("held")).isEqualTo(new Whole(7));
    one.close();
    assertThat(value("held")).isEqualTo(new Whole(5));
    other.close();
    assertThat(registry.read()).isEmpty();
  }

  @Test
  void theYoungestObservationOfAGaugeCounts() {
    meter.observe(LIMIT, () -> 2);
    Observation young = meter.observe(LIMIT, () -> 5);
    assertThat(value("limit")).isEqualTo(new Whole(5));
    young.close();
    assertThat(value("limit")).isEqualTo(new Whole(2));
  }

  @Test
  void closingAnObservationAgainClosesNoOther() {
    Observation one = meter.observe(HELD, () -> 2);
    meter.observe(HELD, () -> 5);
    one.close();
    one.close();
    assertThat(value("held")).isEqualTo(new Whole(5));
  }

  @Test
  void anObservationThatFailsHasNoValue() {
    meter.observe(
        LIMIT,
        () -> {
          throw new IllegalStateException("broken");
        });
    meter.observeFraction(HELD, () -> 0.5);
    assertThat(registry.read()).hasSize(1);
    assertThat(value("held")).isEqualTo(new Fraction(0.5));
  }

  private Measured value(String metric) {
    List<Reading.Point> points =
        registry.read().stream()
            .filter(reading -> reading.metric().name().equals(metric))
            .findFirst()
            .orElseThrow()
            .points();
    assertThat(points).hasSize(1);
    return points.get(0).value();
  }
}
