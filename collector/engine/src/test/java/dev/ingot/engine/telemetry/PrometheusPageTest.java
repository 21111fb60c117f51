package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusPageTest {
  private final MetricRegistry registry = new MetricRegistry(MetricLevel.NORMAL, Views.NONE);
  private final Meter meter = registry.meter();

  private String page(PrometheusStyle style) {
    return new PrometheusPage(style, Map.of("service.name", "otelcol"), Map.of())
        .write(registry.read());
  }

  @Test
  void writesNamesLabelsAndTypes() {
    meter
        .with("exporter", "otlp")
        .with("server.address", "a\\b\"c\nd")
        .counter(Metric.counter("otelcol_exporter_sent_spans", "Sent\nwith \\", "{spans}"))
        .add(30_000_000);
    meter.observe(Metric.upDown("otelcol_held", "Held", "1"), () -> -3);
    meter.observeFraction(Metric.gauge("otelcol_share", "Share", "1"), () -> 0.25);
    meter.histogram(Metric.histogram("otelcol_sizes", "Sizes", "By", 10, 1e6)).record(11);
    assertThat(page(PrometheusStyle.DEFAULT))
        .isEqualTo(
            """
            # HELP otelcol_exporter_sent_spans Sent\\nwith \\\\
            # TYPE otelcol_exporter_sent_spans counter
            otelcol_exporter_sent_spans{exporter="otlp",server_address="a\\\\b\\"c\\nd"} 3e+07
            # HELP otelcol_held Held
            # TYPE otelcol_held gauge
            otelcol_held -3
            # HELP otelcol_share Share
            # TYPE otelcol_share gauge
            otelcol_share 0.25
            # HELP otelcol_sizes Sizes
            # TYPE otelcol_sizes histogram
            otelcol_sizes_bucket{le="10"} 0
            otelcol_sizes_bucket{le="1e+06"} 1
            otelcol_sizes_bucket{le="+Inf"} 1
            otelcol_sizes_sum 11
            otelcol_sizes_count 1
            # HELP target_info Target metadata
            # TYPE target_info gauge
            target_info{service_name="otelcol"} 1
            """);
  }

  @Test
  void suffixesSayUnitAndType() {
    PrometheusStyle style = new PrometheusStyle(true, false, false);
    assertThat(style.name(Metric.counter("otelcol_process_cpu_seconds", "", "s")))
        .isEqualTo("otelcol_process_cpu_seconds_total");
    assertThat(style.name(Metric.counter("otelcol_process_uptime", "", "s")))
        .isEqualTo("otelcol_process_uptime_seconds_total");
    assertThat(style.name(Metric.gauge("otelcol_process_runtime_heap_alloc_bytes", "", "By")))
        .isEqualTo("otelcol_process_runtime_heap_alloc_bytes");
    assertThat(style.name(Metric.gauge("otelcol_process_memory_rss", "", "By")))
        .isEqualTo("otelcol_process_memory_rss_bytes");
    assertThat(style.name(Metric.counter("otelcol_exporter_sent_spans", "", "{spans}")))
        .isEqualTo("otelcol_exporter_sent_spans_total");
    assertThat(style.name(Metric.gauge("share", "", "1"))).isEqualTo("share_ratio");
  }

  @Test
  void scopeAndConstantLabelsAreOnEverySeries() {
    meter.counter(Metric.counter("a.b-c", "", "1"));
    assertThat(
            new PrometheusPage(
                    new PrometheusStyle(false, true, true), Map.of(), Map.of("service.name", "x"))
                .write(registry.read()))
        .isEqualTo(
            """
            # HELP a_b_c\s
            # TYPE a_b_c counter
            a_b_c{otel_scope_name="dev.ingot.collector",service_name="x"} 0
            # HELP target_info Target metadata
            # TYPE target_info gauge
            target_info 1
            """);
  }

  @Test
  void labelsNeverBeginWithADigit() {
    assertThat(PrometheusStyle.label("1st.part")).isEqualTo("_1st_part");
  }
}
