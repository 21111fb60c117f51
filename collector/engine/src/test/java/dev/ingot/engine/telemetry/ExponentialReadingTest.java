package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.View.Selector;
import dev.ingot.engine.telemetry.View.Stream;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.Temporality;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Histograms with exponential buckets, as those who read own metrics see them. */
class ExponentialReadingTest {
  private static final Metric SIZES = Metric.histogram("otelcol_sizes", "", "By", 10);
  private static final View EXPONENTIAL =
      view(List.of(), Optional.of(new ExponentialLimits(160, 1, true)));
  private static final String POINT =
      "\"count\":\"3\",\"sum\":7,\"scale\":1,\"zeroCount\":\"1\",\"positive\":{\"offset\":3";

  private static View view(List<Double> bounds, Optional<ExponentialLimits> limits) {
    return new View(
        new Selector("otelcol_sizes", Optional.empty(), ""),
        new Stream("", "", false, bounds, limits, List.of(), List.of()));
  }

  private static MetricRegistry registry(boolean exponential, View... views) {
    MetricRegistry registry =
        new MetricRegistry(MetricLevel.DETAILED, new Views(List.of(views)), false, exponential);
    for (double value : new double[] {0, 3, 4}) {
      registry.meter().with("a", "b").histogram(SIZES).record(value);
    }
    return registry;
  }

  private static String otlp(MetricRegistry registry, boolean exponential) {
    return otlp(new Intervals(Temporality.CUMULATIVE, 0), registry, exponential);
  }

  private static String otlp(Intervals intervals, MetricRegistry registry, boolean exponential) {
    MetricsToOtlp writer = new MetricsToOtlp(new OwnResource(new TreeMap<>()), exponential);
    return new String(
        OtlpJson.toJson(writer.write(intervals.next(registry.read(), 5), 5)),
        StandardCharsets.UTF_8);
  }

  @Test
  void aViewMakesThemSoForAll() {
    MetricRegistry registry = registry(false, EXPONENTIAL);
    assertThat(otlp(registry, false))
        .contains("exponentialHistogram", POINT, "\"bucketCounts\":[\"2\"]")
        .contains("\"min\":0", "\"max\":4", "\"key\":\"a\"")
        .doesNotContain("explicitBounds");
    assertThat(
            new PrometheusPage(new PrometheusStyle(false, false, false), Map.of(), Map.of())
                .write(registry.read()))
        .endsWith(
            """
            otelcol_sizes_bucket{a="b",le="+Inf"} 3
            otelcol_sizes_sum{a="b"} 7
            otelcol_sizes_count{a="b"} 3
            """);
  }

  @Test
  void anExporterHasThemSoForItself() {
    MetricRegistry registry = registry(true);
    assertThat(otlp(registry, true)).contains("exponentialHistogram").doesNotContain("explicit");
    assertThat(otlp(registry, false)).contains("\"explicitBounds\":[10]");
    assertThat(
            new PrometheusPage(new PrometheusStyle(false, false, false), Map.of(), Map.of())
                .write(registry.read()))
        .contains("otelcol_sizes_bucket{a=\"b\",le=\"10\"} 3");
  }

  @Test
  void boundsOfAViewStayForExportersThatWantNone() {
    MetricRegistry registry = registry(true, view(List.of(5.0), Optional.empty()));
    assertThat(otlp(registry, true)).contains("\"explicitBounds\":[5]");
  }

  @Test
  void whatCameSinceTheLastSendingIsExponentialAsWell() {
    MetricRegistry registry = registry(false, EXPONENTIAL);
    Intervals intervals = new Intervals(Temporality.DELTA, 0);
    assertThat(otlp(intervals, registry, false)).contains("\"count\":\"3\"");
    intervals.sent();
    registry.meter().with("a", "b").histogram(SIZES).record(16);
    assertThat(otlp(intervals, registry, false))
        .contains(
            "\"count\":\"1\",\"sum\":16,\"scale\":1,\"positive\":{\"offset\":7,\"bucketCounts\":[\"1\"]}",
            "\"aggregationTemporality\":1")
        .doesNotContain("\"min\"");
  }

  @Test
  void whatNoAttributeTellsApartIsPutTogether() {
    View merged =
        new View(
            new Selector("otelcol_sizes", Optional.empty(), ""),
            new Stream(
                "",
                "",
                false,
                List.of(),
                Optional.of(ExponentialLimits.DEFAULT),
                List.of(),
                List.of("a")));
    MetricRegistry registry = registry(false, merged);
    registry.meter().with("a", "c").histogram(SIZES).record(100);
    assertThat(otlp(registry, false)).contains("\"count\":\"4\",\"sum\":107").doesNotContain("key");
  }
}
