package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PipelineCountsTest {
  private static final ComponentRef BATCH =
      new ComponentRef(ComponentKind.PROCESSOR, ComponentId.parse("batch/2"));
  private static final ComponentRef NOP =
      new ComponentRef(ComponentKind.EXPORTER, ComponentId.parse("nop"));
  private static final Map<String, Object> PLACE =
      Map.of("otelcol.pipeline.id", "traces/a", "otelcol.signal", "traces");

  private final Sink<Traces> sink = new Sink<>();

  private static MetricRegistry registry(MetricLevel level) {
    return new MetricRegistry(level, Views.NONE, true);
  }

  private static String page(MetricRegistry registry, boolean scopeInfo) {
    PrometheusStyle style = new PrometheusStyle(false, scopeInfo, false);
    return new PrometheusPage(style, Map.of(), Map.of()).write(registry.read());
  }

  /** A processor before an exporter. */
  private Consumer<Traces> pipeline(MetricRegistry registry) {
    PipelineCounts counts = new PipelineCounts(registry);
    Consumer<Traces> exporter = counts.consumed(sink, NOP, Map.of("otelcol.signal", "traces"));
    Consumer<Traces> produced = counts.produced(exporter, BATCH, PLACE);
    Consumer<Traces> processor =
        traces -> {
          if (traces.itemCount() == 1) {
            throw ConsumeException.permanent("too few");
          }
          produced.consume(traces);
        };
    return counts.consumed(processor, BATCH, PLACE);
  }

  private static List<String> samples(MetricRegistry registry) {
    return page(registry, false)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.endsWith(" 0"))
        .map(line -> line.replaceAll("otel_scope_otelcol_component_", ""))
        .map(line -> line.replaceAll(",otel_scope_[^\"]*\"[^\"]*\"", ""))
        .toList();
  }

  @Test
  void consumersStayAsTheyAreWhenTheGateIsOff() {
    for (MetricRegistry registry :
        List.of(new MetricRegistry(MetricLevel.DETAILED, Views.NONE), registry(MetricLevel.NONE))) {
      PipelineCounts counts = new PipelineCounts(registry);
      assertThat(counts.isOn()).isFalse();
      assertThat(counts.consumed(sink, NOP, PLACE)).isSameAs(sink);
      assertThat(counts.produced(sink, NOP, PLACE)).isSameAs(sink);
      assertThat(counts.produced(sink, NOP, PLACE, "traces")).isSameAs(sink);
      assertThat(registry.read()).isEmpty();
    }
  }

  @Test
  void countsWhatGoesFromComponentToComponent() throws Exception {
    MetricRegistry registry = registry(MetricLevel.BASIC);
    Consumer<Traces> pipeline = pipeline(registry);
    pipeline.consume(Samples.traces(0, 3));
    sink.refuseNext(ConsumeException.retryable("full"));
    assertThatThrownBy(() -> pipeline.consume(Samples.traces(0, 5))).hasMessage("full");
    assertThatThrownBy(() -> pipeline.consume(Samples.traces(0, 1))).hasMessage("too few");
    assertThat(samples(registry))
        .containsExactly(
            "otelcol_exporter_consumed_items{id=\"nop\",kind=\"exporter\","
                + "otelcol_component_outcome=\"failure\"} 5",
            "otelcol_exporter_consumed_items{id=\"nop\",kind=\"exporter\","
                + "otelcol_component_outcome=\"success\"} 3",
            "otelcol_processor_consumed_items{id=\"batch/2\",kind=\"processor\","
                + "otelcol_component_outcome=\"failure\"} 1",
            "otelcol_processor_consumed_items{id=\"batch/2\",kind=\"processor\","
                + "otelcol_component_outcome=\"refused\"} 5",
            "otelcol_processor_consumed_items{id=\"batch/2\",kind=\"processor\","
                + "otelcol_component_outcome=\"success\"} 3",
            "otelcol_processor_produced_items{id=\"batch/2\",kind=\"processor\","
                + "otelcol_component_outcome=\"refused\"} 5",
            "otelcol_processor_produced_items{id=\"batch/2\",kind=\"processor\","
                + "otelcol_component_outcome=\"success\"} 3");
  }

  @Test
  void seriesSayTheirScope() throws Exception {
    MetricRegistry registry = registry(MetricLevel.BASIC);
    pipeline(registry).consume(Samples.traces(0, 3));
    assertThat(page(registry, false))
        .contains(
            "# HELP otelcol_processor_produced_items Items that the processor passed on\n"
                + "# TYPE otelcol_processor_produced_items counter\n",
            "otelcol_processor_produced_items{"
                + "otel_scope_otelcol_component_id=\"batch/2\","
                + "otel_scope_otelcol_component_kind=\"processor\","
                + "otel_scope_otelcol_pipeline_id=\"traces/a\","
                + "otel_scope_otelcol_signal=\"traces\","
                + "otelcol_component_outcome=\"success\"} 3\n");
  }

  @Test
  void bytesAreCountedAtLevelDetailed() throws Exception {
    MetricRegistry registry = registry(MetricLevel.DETAILED);
    Traces traces = Samples.traces(0, 3);
    pipeline(registry).consume(traces);
    assertThat(samples(registry))
        .contains(
            "otelcol_exporter_consumed_size{id=\"nop\",kind=\"exporter\","
                + "otelcol_component_outcome=\"success\"} "
                + traces.byteSize());
    assertThat(page(registry(MetricLevel.NORMAL), false)).doesNotContain("_size");
  }

  @Test
  void whatIsDeclinedIsCountedWhenItComesAgain() throws Exception {
    MetricRegistry registry = registry(MetricLevel.BASIC);
    Consumer<Traces> consumer = new PipelineCounts(registry).consumed(sink, NOP, Map.of());
    sink.close();
    assertThat(consumer.tryConsume(Samples.traces(0, 2))).isFalse();
    assertThat(samples(registry)).isEmpty();
    sink.open();
    assertThat(consumer.tryConsume(Samples.traces(0, 2))).isTrue();
    sink.refuseNext(ConsumeException.permanent("no"));
    assertThatThrownBy(() -> consumer.tryConsume(Samples.traces(0, 7))).hasMessage("no");
    assertThat(samples(registry))
        .containsExactly(
            "otelcol_exporter_consumed_items{id=\"nop\",kind=\"exporter\","
                + "otelcol_component_outcome=\"failure\"} 7",
            "otelcol_exporter_consumed_items{id=\"nop\",kind=\"exporter\","
                + "otelcol_component_outcome=\"success\"} 2");
  }

  @Test
  void aBugIsAFailure() {
    MetricRegistry registry = registry(MetricLevel.BASIC);
    Consumer<Traces> broken =
        new PipelineCounts(registry)
            .consumed(
                traces -> {
                  throw new IllegalStateException("a bug");
                },
                NOP,
                Map.of());
    assertThatThrownBy(() -> broken.consume(Samples.traces(0, 7))).hasMessage("a bug");
    assertThat(samples(registry)).singleElement().asString().endsWith("outcome=\"failure\"} 7");
  }

  @Test
  void otherMetricsShowTheirScopeWherePagesShowScopes() {
    MetricRegistry registry = registry(MetricLevel.BASIC);
    Metric items = Metric.counter("otelcol_processor_incoming_items", "", "{items}");
    registry.meter(BATCH, PLACE).counter(items).add(3);
    registry.meter(BATCH, Map.of("otelcol.pipeline.id", "traces/b")).counter(items).add(4);
    assertThat(page(registry, false))
        .contains("otelcol_processor_incoming_items{processor=\"batch/2\"} 7\n");
    assertThat(page(registry, true))
        .contains(
            "otel_scope_otelcol_pipeline_id=\"traces/b\",otel_scope_name=\"dev.ingot.collector\","
                + "processor=\"batch/2\"} 4\n");
  }

  @Test
  void byOtlpEachComponentIsAScope() throws Exception {
    MetricRegistry registry = registry(MetricLevel.BASIC);
    pipeline(registry).consume(Samples.traces(0, 3));
    List<Interval> intervals =
        registry.read().stream().map(reading -> new Interval(reading, 0, false)).toList();
    OwnResource resource = new OwnResource(new TreeMap<>());
    String json =
        new String(
            OtlpJson.toJson(new MetricsToOtlp(resource, false).write(intervals, 1)),
            StandardCharsets.UTF_8);
    assertThat(json)
        .containsOnlyOnce(
            "\"scope\":{\"name\":\"dev.ingot.collector\",\"attributes\":["
                + "{\"key\":\"otelcol.component.id\",\"value\":{\"stringValue\":\"nop\"}},"
                + "{\"key\":\"otelcol.component.kind\",\"value\":{\"stringValue\":\"exporter\"}},"
                + "{\"key\":\"otelcol.signal\",\"value\":{\"stringValue\":\"traces\"}}]}")
        .contains("\"name\":\"otelcol.processor.consumed.items\",\"description\":")
        .doesNotContain("otel.scope");
  }
}
