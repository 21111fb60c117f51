package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.component.metric.Metric;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.telemetry.MetricsSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ResourceLabels;
import dev.ingot.engine.telemetry.View;
import dev.ingot.engine.telemetry.Views;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules and odd notations in readers and views, each as the Collector 0.152 has it. */
class ReadersAndViewsTest {
  private static final View.Stream AS_IT_IS =
      new View.Stream("", "", false, List.of(), List.of(), List.of());

  private final Problems problems = new Problems();

  private MetricsSettings metrics(String yaml) {
    return new TelemetrySection(
            RegistryAccess.of(new FakeComponents().registry()), new SettingsProblems(problems))
        .read(Configs.tree("telemetry: {metrics: {level: detailed, " + yaml + "}}"))
        .own()
        .metrics();
  }

  private PrometheusSettings page(String more) {
    MetricsSettings metrics =
        metrics("readers: [{pull: {exporter: {prometheus: {host: a, port: 1" + more + "}}}}]");
    return (PrometheusSettings) metrics.readers().orElseThrow().get(0);
  }

  private View view(String yaml) {
    return metrics("views: [{" + yaml + "}]").views().views().get(0);
  }

  private String said() {
    return problems
        .toString()
        .replaceAll("(?m)^config.yaml:\\d+:\\d+  ", "")
        .replace("service::telemetry::metrics::", "");
  }

  @Test
  void aReaderIsEitherPullOrPeriodic() {
    MetricsSettings metrics =
        metrics(
            "readers: [{pull: {exporter: {prometheus: {host: a, port: 1}}},"
                + " periodic: {interval: later, exporter: {}}}]");
    assertThat(metrics.readers()).contains(List.of());
    assertThat(said())
        .contains("CFG-009  readers::0: must not specify multiple metric reader type")
        .contains("    write two readers, one for each")
        .contains(
            "CFG-002  readers::0::periodic: 'interval' expected type 'int', got unconvertible type"
                + " 'string', value: 'later'");
  }

  @Test
  void nullIsAsGoodAsNoOption() {
    assertThat(
            page(
                ", without_units: null, without_type_suffix: null, without_scope_info: null,"
                    + " with_resource_constant_labels: null"))
        .isEqualTo(new PrometheusSettings("a", 1, false, false, true, ResourceLabels.NONE));
    assertThat(view("selector: {instrument_name: a, unit: null}, stream: {aggregation: {drop: }}"))
        .isEqualTo(new View(new View.Selector("a", Optional.empty(), ""), AS_IT_IS));
    assertThat(problems.sorted()).isEmpty();
    metrics(
        "readers: [{pull: {exporter: {prometheus: {host: null, port: }}}}, {pull: null}, null]");
    assertThat(said())
        .isEqualTo(
            """
            CFG-009  readers::0::pull::exporter::prometheus: host must be specified
                write host: localhost and port: 8888
            CFG-009  readers::0::pull::exporter::prometheus: port must be specified
                write host: localhost and port: 8888
            CFG-009  readers::1: no valid metric reader
                write pull or periodic
            CFG-009  readers::2: no valid metric reader
                write pull or periodic""");
  }

  @Test
  void viewsThatAreNullNeedNoLevel() {
    Problems none = new Problems();
    new TelemetrySection(
            RegistryAccess.of(new FakeComponents().registry()), new SettingsProblems(none))
        .read(Configs.tree("telemetry: {metrics: {views: }}"));
    assertThat(none.sorted()).isEmpty();
  }

  @Test
  void producersHaveNoEffectButAForm() {
    String pull = "pull: {exporter: {prometheus: {host: a, port: 1}}}";
    metrics("readers: [{" + pull + ", producers: [{opencensus: {}}]}]");
    assertThat(problems.sorted()).isEmpty();
    metrics("readers: [{" + pull + ", producers: [7]}]");
    assertThat(said())
        .isEqualTo(
            "CFG-002  readers::0: 'producers::0' expected type 'map', got unconvertible type"
                + " 'int'");
  }

  @Test
  void labelsOfTheResourceAreAllUnlessSomeAreNamed() {
    assertThat(page(", with_resource_constant_labels: {}").constantLabels())
        .isEqualTo(new ResourceLabels(List.of("*"), List.of()));
    assertThat(page(", with_resource_constant_labels: {excluded: [b]}").constantLabels())
        .isEqualTo(new ResourceLabels(List.of("*"), List.of("b")));
  }

  @Test
  void anAttributeIsInOneListOnly() {
    view("selector: {unit: s}, stream: {attribute_keys: {included: [a, b], excluded: [b]}}");
    assertThat(said())
        .isEqualTo(
            "CFG-009  views::0::stream::attribute_keys: attribute cannot be in both include and"
                + " exclude list: b\n    remove it from one of them");
  }

  @Test
  void aSelectorSelects() {
    assertThat(metrics("views: [{}, {selector: {}}]").views().views()).hasSize(1);
    assertThat(said())
        .isEqualTo(
            """
            CFG-009  views::0: view: no selector provided
                write selector: {instrument_name: a}
            CFG-009  views::1::selector: view_selector: an empty selector is not supported
                write instrument_name: '*' for all""");
  }

  @Test
  void viewsOfOtherMetersChangeNothing() {
    String drop = ", stream: {aggregation: {drop: {}}}";
    Views views =
        metrics(
                "views: [{selector: {meter_name: otelgrpc}%1$s}, {selector: {unit: s,"
                        .formatted(drop)
                    + " meter_version: '1'}%1$s},".formatted(drop)
                    + " {selector: {meter_name: dev.ingot.collector, instrument_type: histogram}}]")
            .views();
    assertThat(views.views())
        .containsExactly(
            new View(new View.Selector("", Optional.of(Metric.Kind.HISTOGRAM), ""), AS_IT_IS));
    assertThat(problems.hasErrors()).isFalse();
    assertThat(said())
        .isEqualTo(
            """
            CFG-009  warning: views::0::selector: no metric of this collector has the meter_name "otelgrpc"
                select by instrument_name
            CFG-009  warning: views::1::selector: no metric of this collector has the meter_version "1"
                select by instrument_name""");
  }

  @Test
  void exponentialBucketsHaveLimits() {
    String text =
        "selector: {unit: s}, stream: {aggregation: {base2_exponential_bucket_histogram: %s}}";
    assertThat(view(text.formatted("{max_scale: 3, max_size: 80, record_min_max: false}")))
        .isEqualTo(exponential(new ExponentialLimits(80, 3, false)));
    assertThat(view(text.formatted("{}"))).isEqualTo(exponential(ExponentialLimits.DEFAULT));
    assertThat(problems.sorted()).isEmpty();
  }

  private static View exponential(ExponentialLimits limits) {
    return new View(
        new View.Selector("", Optional.empty(), "s"),
        new View.Stream("", "", false, List.of(), Optional.of(limits), List.of(), List.of()));
  }

  @Test
  void anAggregationIsASection() {
    view("selector: {unit: s}, stream: {aggregation: {drop: 5, sum: {}, default: {a: b}}}");
    assertThat(said())
        .isEqualTo(
            "CFG-002  views::0::stream::aggregation: 'drop' expected type 'map', got unconvertible"
                + " type 'int'");
  }

  @Test
  void whatTheCollectorDoesNotKnowIsUnknown() {
    metrics(
        "readers: [{pull: {exporter: {prometheus: {host: a, port: 1}}, cardinality_limits: {}}}],"
            + " views: [{selector: {unit: s}, stream: {aggregation_cardinality_limit: 5}}]");
    assertThat(said())
        .isEqualTo(
            """
            CFG-001  'readers::0::pull' has invalid keys: cardinality_limits
                remove it, or use one of: exporter
            CFG-001  'views::0::stream' has invalid keys: aggregation_cardinality_limit
                remove it, or use one of: aggregation, attribute_keys, description, name""");
  }
}
