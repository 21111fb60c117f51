package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger.Level;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.log.SamplingSettings;
import dev.ingot.engine.telemetry.MetricsSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ResourceLabels;
import dev.ingot.engine.telemetry.View;
import dev.ingot.engine.telemetry.Views;
import dev.ingot.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelemetrySectionTest {
  private final Problems problems = new Problems();

  private LogSettings logs(String yaml) {
    return settings(yaml).logs();
  }

  private MetricsSettings metrics(String yaml) {
    return settings(yaml).own().metrics();
  }

  private TelemetrySettings settings(String yaml) {
    return new TelemetrySection(
            RegistryAccess.of(new FakeComponents().registry()), new SettingsProblems(problems))
        .read(Configs.tree(yaml));
  }

  @Test
  void hasTheCollectorsDefaults() {
    assertThat(logs("")).isEqualTo(LogSettings.DEFAULT);
    assertThat(logs("telemetry: {logs: {}}")).isEqualTo(LogSettings.DEFAULT);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void theDefaultsThatArePrintedAreTheDefaults() {
    String written = "telemetry:\n" + TelemetryDefaults.TEXT.indent(2);
    assertThat(logs(written)).isEqualTo(LogSettings.DEFAULT);
    assertThat(metrics(written))
        .isEqualTo(
            new MetricsSettings(
                MetricLevel.NORMAL, Optional.of(List.of(PrometheusSettings.DEFAULT)), Views.NONE));
    assertThat(settings(written).own().resource()).isEqualTo(settings("").own().resource());
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void readsEveryOption() {
    LogSettings logs =
        logs(
            """
            telemetry:
              logs:
                level: DEBUG
                encoding: json
                output_paths: [stdout, /var/log/otelcol.log]
                sampling: {tick: 1s, initial: 2, thereafter: 3}
                initial_fields: {host: a}
                disable_caller: true
                disable_zap_resource: true
              metrics:
                level: detailed
                views: []
                readers: [{pull: {exporter: {prometheus: {host: a, port: 1}}}}]
              traces: {level: none}
              resource: {service.name: x, service.version: null}
            """);
    assertThat(logs)
        .isEqualTo(
            new LogSettings(
                Level.DEBUG,
                LogSettings.Encoding.JSON,
                List.of("stdout", "/var/log/otelcol.log"),
                Optional.of(new SamplingSettings(Duration.ofSeconds(1), 2, 3)),
                Map.of("host", "a"),
                true));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void fieldsOfEveryMessageHaveAnyValue() {
    assertThat(
            logs("telemetry: {logs: {initial_fields: {a: 1, b: x, c: [1.5, true, ~], d: {e: f}}}}")
                .initialFields())
        .isEqualTo(
            Map.of("a", 1L, "b", "x", "c", List.of(1.5, true, "null"), "d", Map.of("e", "f")));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void samplingCanBeSwitchedOff() {
    assertThat(logs("telemetry: {logs: {sampling: {enabled: false}}}").sampling()).isEmpty();
  }

  @Test
  void refusesWhatIsNotKnown() {
    logs("telemetry: {logs: {level: loud, encoding: xml, colour: red}, metric: {}}");
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:27  CFG-009  service::telemetry::logs: unrecognized level: "loud"
                write debug, info, warn or error
            config.yaml:1:43  CFG-006  service::telemetry::logs: 'encoding' must be one of console, json, got 'xml'
            config.yaml:1:48  CFG-001  'service::telemetry::logs' has invalid keys: colour
                remove it, or use one of: development, disable_caller, disable_stacktrace, disable_zap_resource, encoding, error_output_paths, initial_fields, level, output_paths, processors, sampling
            config.yaml:1:62  CFG-001  'service::telemetry' has invalid keys: metric
                did you mean 'metrics'?""");
  }

  @Test
  void viewsNeedTheDetailedLevel() {
    logs("telemetry: {metrics: {views: []}}");
    assertThat(problems.toString())
        .isEqualTo(
            "config.yaml:1:30  CFG-009  service::telemetry::metrics:"
                + " service::telemetry::metrics::views can only be set when"
                + " service::telemetry::metrics::level is detailed\n"
                + "    set level: detailed, or remove views");
  }

  @Test
  void theFormerAddressIsAPageWithAWarning() {
    MetricsSettings metrics = metrics("telemetry: {metrics: {address: ':8889'}}");
    assertThat(metrics.readers())
        .contains(
            List.of(
                new PrometheusSettings("0.0.0.0", 8889, false, false, true, ResourceLabels.NONE)));
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.toString())
        .isEqualTo(
            "config.yaml:1:32  CFG-009  warning: service::telemetry::metrics: 'address' is"
                + " deprecated, and was removed from the Collector\n"
                + "    write readers: [{pull: {exporter: {prometheus: {host: '0.0.0.0', port:"
                + " 8889}}}}]");
  }

  @Test
  void anAddressHasAPort() {
    metrics("telemetry: {metrics: {address: localhost}}");
    assertThat(problems.toString())
        .contains(
            "service::telemetry::metrics: 'localhost' is no host:port\n    write localhost:8888");
  }

  @Test
  void metricsNeedAReader() {
    logs("telemetry: {metrics: {readers: []}}");
    assertThat(problems.toString())
        .isEqualTo(
            "config.yaml:1:32  CFG-009  service::telemetry::metrics: collector telemetry metrics"
                + " reader should exist when metric level is not none\n"
                + "    remove readers, or set level: none");
  }

  @Test
  void withoutReadersThereIsTheDefaultOne() {
    assertThat(metrics("telemetry: {metrics: {readers: }}")).isEqualTo(MetricsSettings.DEFAULT);
    assertThat(metrics("telemetry: {metrics: {level: none, readers: []}}").level())
        .isEqualTo(MetricLevel.NONE);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void levelsAreTheCollectors() {
    assertThat(metrics("telemetry: {metrics: {level: Detailed}}").level())
        .isEqualTo(MetricLevel.DETAILED);
    metrics("telemetry: {metrics: {level: bogus}, traces: {level: bogus}}");
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:30  CFG-009  service::telemetry::metrics: unknown metrics level "bogus"
                write none, basic, normal or detailed
            config.yaml:1:54  CFG-009  service::telemetry::traces: unknown metrics level "bogus"
                write none, basic, normal or detailed""");
  }

  @Test
  void namesGetSuffixesUnlessBothAreSwitchedOff() {
    String page =
        "telemetry: {metrics: {readers: [{pull: {exporter: {prometheus: {host: a,"
            + " port: 1, %s}}}}]}}";
    for (String one : List.of("without_units: false", "without_type_suffix: false")) {
      assertThat(metrics(page.formatted(one)).readers().orElseThrow())
          .containsExactly(new PrometheusSettings("a", 1, true, false, true, ResourceLabels.NONE));
    }
    assertThat(
            metrics(
                    page.formatted(
                        "without_units: true, without_type_suffix: true, without_scope_info: false,"
                            + " with_resource_constant_labels: {included: [a], excluded: [b]}"))
                .readers()
                .orElseThrow())
        .containsExactly(
            new PrometheusSettings(
                "a", 1, false, true, true, new ResourceLabels(List.of("a"), List.of("b"))));
  }

  @Test
  void readersAreWholeAndKnown() {
    metrics(
        """
        telemetry:
          metrics:
            readers:
            - {}
            - pull: {exporter: {}}
            - pull: {exporter: {prometheus: {host: a}}}
            - pull: {exporter: {prometheus: {host: a, port: 1, foo: 2}}}
            - periodic: {exporter: {zipkins: {}}}
            - periodic: {exporter: {otlp: {protocol: smoke, endpoint: a}}}
            - periodic: {exporter: {otlp: {protocol: grpc, endpoint: a}}}
        """);
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:4:7  CFG-009  service::telemetry::metrics::readers::0: no valid metric reader
                write pull or periodic
            config.yaml:5:24  CFG-009  service::telemetry::metrics::readers::1::pull::exporter: no valid metric exporter
                write prometheus: {host, port}
            config.yaml:6:37  CFG-009  service::telemetry::metrics::readers::2::pull::exporter::prometheus: port must be specified
                write host: localhost and port: 8888
            config.yaml:7:56  CFG-001  'service::telemetry::metrics::readers::3::pull::exporter::prometheus' has invalid keys: foo
                remove it, or use one of: host, port, with_resource_constant_labels, without_scope_info, without_type_suffix, without_units
            config.yaml:8:28  CFG-009  service::telemetry::metrics::readers::4::periodic::exporter: no valid metric exporter
                write otlp: {protocol: http/protobuf, endpoint}, or console: {}
            config.yaml:8:29  CFG-001  'service::telemetry::metrics::readers::4::periodic::exporter' has invalid keys: zipkins
                remove it, or use one of: console, otlp
            config.yaml:9:46  CFG-009  service::telemetry::metrics::readers::5::periodic::exporter::otlp: unsupported protocol "smoke"
                write http/protobuf or grpc
            config.yaml:10:46  CFG-009  service::telemetry::metrics::readers::6::periodic::exporter::otlp: this collector was built without the exporter 'otlp_grpc', which sends own telemetry
                add the exporter to the manifest""");
  }

  @Test
  void viewsSelectAndShow() {
    MetricsSettings metrics =
        metrics(
            """
            telemetry:
              metrics:
                level: detailed
                views:
                - selector: {instrument_name: 'otelcol_*', instrument_type: counter, unit: s}
                  stream:
                    name: a
                    description: b
                    attribute_keys: {included: [c], excluded: [d]}
                    aggregation: {explicit_bucket_histogram: {boundaries: [1, 2.5]}}
                - {selector: {instrument_name: x}, stream: {aggregation: {drop: {}}}}
            """);
    assertThat(metrics.views())
        .isEqualTo(
            new Views(
                List.of(
                    new View(
                        new View.Selector("otelcol_*", Optional.of(Metric.Kind.COUNTER), "s"),
                        new View.Stream(
                            "a", "b", false, List.of(1.0, 2.5), List.of("c"), List.of("d"))),
                    new View(
                        new View.Selector("x", Optional.empty(), ""),
                        new View.Stream("", "", true, List.of(), List.of(), List.of())))));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aViewIsChecked() {
    metrics(
        "telemetry: {metrics: {level: detailed, views: [{selector: {instrument_type: meter},"
            + " stream: {aggregation: {explicit_bucket_histogram: {boundaries: [2, 1]}}}}]}}");
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:77  CFG-009  service::telemetry::metrics::views::0::selector: unknown instrument_type "meter"
                use one of: counter, histogram, observable_counter, observable_gauge, observable_up_down_counter, up_down_counter
            config.yaml:1:148  CFG-009  service::telemetry::metrics::views::0::stream::aggregation::explicit_bucket_histogram: boundaries must ascend
                sort them, and name each once""");
  }

  @Test
  void attributesOfTheResourceAreTextOrNull() {
    assertThat(
            settings("telemetry: {resource: {service.name: x, service.version: null}}")
                .own()
                .resource())
        .isEqualTo(Map.of("service.name", Optional.of("x"), "service.version", Optional.empty()));
    assertThat(
            settings("telemetry: {resource: {attributes: [{name: region, value: north}]}}")
                .own()
                .resource())
        .isEqualTo(Map.of("region", Optional.of("north")));
    assertThat(problems.sorted()).isEmpty();
    settings("telemetry: {resource: {a: 1}}");
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:27  CFG-009  service::telemetry::resource: legacy resource attribute "a" must be string or null
                put the value in quotes""");
  }
}
