package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.View.Selector;
import dev.ingot.engine.telemetry.View.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final Metric SENT = Metric.counter("otelcol_sent", "Sent", "{items}");
  private static final Metric LOST = Metric.counter("otelcol_lost", "Lost", "{items}");
  private static final Metric SIZES = Metric.histogram("otelcol_sizes", "Sizes", "By", 10);

  private static Selector named(String name) {
    return new Selector(name, Optional.empty(), "");
  }

  private static Stream plain(String name) {
    return new Stream(name, "", false, List.of(), List.of(), List.of());
  }

  private static String page(View... views) {
    MetricRegistry registry = new MetricRegistry(MetricLevel.DETAILED, new Views(List.of(views)));
    registry.meter().with("exporter", "a").with("host", "x").counter(SENT).add(1);
    registry.meter().with("exporter", "b").with("host", "x").counter(SENT).add(2);
    registry.meter().counter(LOST).add(4);
    registry.meter().histogram(SIZES).record(5);
    StringBuilder samples = new StringBuilder();
    PrometheusStyle style = new PrometheusStyle(false, false, false);
    new PrometheusPage(style, Map.of(), Map.of())
        .write(registry.read())
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> samples.append(line).append('\n'));
    return samples.toString();
  }

  private static final String SIZES_LINES =
      """
      otelcol_sizes_bucket{le="10"} 1
      otelcol_sizes_bucket{le="+Inf"} 1
      otelcol_sizes_sum 5
      otelcol_sizes_count 1
      """;

  @Test
  void dropsWhatASelectorNames() {
    Stream drop = new Stream("", "", true, List.of(), List.of(), List.of());
    assertThat(page(new View(named("otelcol_s*"), drop))).isEqualTo("otelcol_lost 4\n");
    assertThat(page(new View(named("otelcol_los?"), drop)))
        .doesNotContain("otelcol_lost")
        .contains("otelcol_sent");
  }

  @Test
  void renames() {
    assertThat(page(new View(named("otelcol_lost"), plain("gone")))).startsWith("gone 4\n");
  }

  @Test
  void putsTogetherWhatNoAttributeTellsApart() {
    Stream byHost = new Stream("", "", false, List.of(), List.of("host"), List.of());
    assertThat(page(new View(named("otelcol_sent"), byHost)))
        .contains("otelcol_sent{host=\"x\"} 3\n");
    Stream byExporter = new Stream("", "", false, List.of(), List.of(), List.of("host"));
    assertThat(page(new View(named("otelcol_sent"), byExporter)))
        .contains("otelcol_sent{exporter=\"a\"} 1\notelcol_sent{exporter=\"b\"} 2\n");
  }

  @Test
  void givesHistogramsOtherBounds() {
    Stream finer = new Stream("", "", false, List.of(1.0, 5.0), List.of(), List.of());
    assertThat(page(new View(new Selector("", Optional.of(Metric.Kind.HISTOGRAM), "By"), finer)))
        .contains(
            """
            otelcol_sizes_bucket{le="1"} 0
            otelcol_sizes_bucket{le="5"} 1
            otelcol_sizes_bucket{le="+Inf"} 1
            """);
  }

  @Test
  void everyViewThatMatchesShowsTheMetric() {
    assertThat(page(new View(named("otelcol_lost"), plain("")), new View(named("*"), plain(""))))
        .contains("otelcol_lost 4\n")
        .endsWith(SIZES_LINES);
  }
}
