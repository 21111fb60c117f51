package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import dev.ingot.engine.telemetry.output.OwnExporter;
import dev.ingot.engine.telemetry.output.Temporality;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How own telemetry is sent becomes the section of an exporter. */
class OwnOtlpTest {
  private static final List<String> OPTIONS =
      List.of(
          "endpoint",
          "metrics_endpoint",
          "headers",
          "compression",
          "timeout",
          "sending_queue",
          "retry_on_failure",
          "tls");

  private static final String PLACE =
      "service::telemetry::metrics::readers::0::periodic::exporter::otlp: ";

  private final Problems problems = new Problems();
  private final List<Map<String, String>> sections = new ArrayList<>();

  /** Notes what the exporter would be configured with. */
  private final class Noting implements ConfigBinder<String> {
    @Override
    public List<String> options() {
      return OPTIONS;
    }

    @Override
    public String bind(ConfigSection section) {
      section.checkUnknown(OPTIONS);
      Map<String, String> options = new TreeMap<>();
      for (String option : OPTIONS) {
        if (section.has(option)) {
          options.put(option, text(section.value(option, "").asNode()));
        }
      }
      sections.add(options);
      return "";
    }

    private static String text(Node node) {
      if (node instanceof MapNode map) {
        Map<String, String> entries = new TreeMap<>();
        map.entries().forEach((key, entry) -> entries.put(key, text(entry.value())));
        return entries.toString();
      }
      return node instanceof ScalarNode scalar ? scalar.text() : node.typeName();
    }
  }

  private List<ReaderSettings> readers(String otlp) {
    ComponentRegistry.Builder components = ComponentRegistry.builder();
    for (String type : List.of("otlp_http", "otlp_grpc")) {
      components.exporter(
          ComponentInfo.of(type, "a:b:1").supports("metrics", "Stable"),
          new Noting(),
          (context, config) -> {
            throw new UnsupportedOperationException();
          });
    }
    String yaml =
        "telemetry: {metrics: {readers: [{periodic: {interval: 5000, timeout: 2000, exporter:"
            + " {otlp: {"
            + otlp
            + "}}}}]}}";
    return new TelemetrySection(RegistryAccess.of(components), new SettingsProblems(problems))
        .read(Configs.tree(yaml))
        .own()
        .metrics()
        .readers()
        .orElseThrow();
  }

  @Test
  void theExporterSendsAtOnceAndTriesAsLongAsTheReaderMay() {
    List<ReaderSettings> readers = readers("protocol: grpc, endpoint: 'http://a:4317'");
    assertThat(sections)
        .containsExactly(
            Map.of(
                "endpoint", "http://a:4317",
                "compression", "none",
                "timeout", "10000ms",
                "sending_queue", "{enabled=false}",
                "retry_on_failure",
                    "{initial_interval=2000ms, max_elapsed_time=2000ms, max_interval=2000ms}"));
    assertThat(readers)
        .singleElement()
        .isInstanceOfSatisfying(
            PeriodicSettings.class,
            periodic -> {
              assertThat(periodic.interval()).isEqualTo(Duration.ofSeconds(5));
              assertThat(periodic.exporter().type()).isEqualTo("otlp_grpc");
            });
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void takesHeadersCompressionAndTls() {
    readers(
        "endpoint: 'https://a', headers: [{name: a, value: b}], headers_list: 'c=d, e = f',"
            + " compression: gzip, timeout: 7, insecure: false, certificate: ca,"
            + " client_certificate: c, client_key: k");
    assertThat(sections.get(0))
        .containsEntry("headers", "{a=b, c=d, e=f}")
        .containsEntry("compression", "gzip")
        .containsEntry("timeout", "7ms")
        .containsEntry("tls", "{ca_file=ca, cert_file=c, insecure=false, key_file=k}");
    readers("endpoint: 'https://a', headers: {a: b}");
    assertThat(sections.get(1)).containsEntry("headers", "{a=b}");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void anEndpointWithAPathIsThatOfMetrics() {
    readers("endpoint: 'http://a:4318/'");
    assertThat(sections.get(0)).containsEntry("endpoint", "http://a:4318/");
    readers("endpoint: 'http://a:4318/in/v1/metrics'");
    assertThat(sections.get(1)).containsEntry("metrics_endpoint", "http://a:4318/in/v1/metrics");
  }

  @Test
  void equalSettingsAreEqualWhereverTheyStand() {
    List<ReaderSettings> one = readers("endpoint: 'http://a', headers: {a: b}");
    List<ReaderSettings> same = readers("  endpoint: 'http://a',  headers: {a: b}");
    List<ReaderSettings> other = readers("endpoint: 'http://a', headers: {a: c}");
    assertThat(same).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void anEndpointIsNeeded() {
    readers("protocol: grpc");
    assertThat(problems.toString())
        .endsWith(
            "exporter::otlp: endpoint must be specified\n"
                + "    write endpoint: http://localhost:4318");
  }

  private Temporality temporality(String options) {
    return readers("endpoint: 'http://a'" + options).stream()
        .map(each -> ((PeriodicSettings) each).exporter().preference().temporality())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsWhatSumsSay() {
    assertThat(temporality("")).isEqualTo(Temporality.CUMULATIVE);
    assertThat(temporality(", temporality_preference: null")).isEqualTo(Temporality.CUMULATIVE);
    assertThat(temporality(", temporality_preference: cumulative"))
        .isEqualTo(Temporality.CUMULATIVE);
    assertThat(temporality(", temporality_preference: delta")).isEqualTo(Temporality.DELTA);
    assertThat(temporality(", temporality_preference: lowmemory"))
        .isEqualTo(Temporality.LOW_MEMORY);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void exportersWithOtherSumsAreNotEqual() {
    assertThat(readers("endpoint: 'http://a', temporality_preference: delta"))
        .isNotEqualTo(readers("endpoint: 'http://a'"));
  }

  @Test
  void anUnknownTemporalityIsRefused() {
    readers("protocol: smtp, endpoint: 'http://a', temporality_preference: low_memory");
    assertThat(
            problems.sorted().stream().map(each -> each.message() + ", " + each.fix().orElse("")))
        .containsExactly(
            PLACE + "unsupported protocol \"smtp\", write http/protobuf or grpc",
            PLACE
                + "unsupported temporality preference \"low_memory\","
                + " write cumulative, delta or lowmemory");
  }

  @Test
  void histogramsAreExponentialWhenTheExporterWantsThem() {
    assertThat(isExponential("base2_exponential_bucket_histogram")).isTrue();
    assertThat(isExponential("explicit_bucket_histogram")).isFalse();
    assertThat(isExponential("anything")).isFalse();
    assertThat(problems.sorted()).isEmpty();
  }

  private boolean isExponential(String aggregation) {
    ReaderSettings reader =
        readers("endpoint: 'http://a', default_histogram_aggregation: " + aggregation).get(0);
    return ((PeriodicSettings) reader).exporter().preference().exponential();
  }

  private List<ReaderSettings> exporters(String exporter) {
    String yaml =
        "telemetry: {metrics: {readers: [{periodic: {exporter: {%s}}}]}}".formatted(exporter);
    return new TelemetrySection(
            RegistryAccess.of(ComponentRegistry.builder()), new SettingsProblems(problems))
        .read(Configs.tree(yaml))
        .own()
        .metrics()
        .readers()
        .orElseThrow();
  }

  @Test
  void theConsoleNeedsNoComponentAndTakesAnyOption() {
    assertThat(exporters("console: {a: b}, otlp: null"))
        .singleElement()
        .isInstanceOfSatisfying(
            PeriodicSettings.class,
            periodic -> assertThat(periodic.exporter()).isEqualTo(OwnExporter.console()));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void twoExportersAreAProblem() {
    exporters("console: {}, otlp: {endpoint: 'http://a'}");
    assertThat(problems.sorted().get(0).message())
        .isEqualTo(
            "service::telemetry::metrics::readers::0::periodic::exporter: must not specify multiple"
                + " exporters");
    assertThat(problems.sorted().get(0).fix()).contains("make it two readers");
  }

  @Test
  void noExporterIsAProblem() {
    exporters("console: null");
    assertThat(problems.sorted().get(0).message())
        .isEqualTo(
            "service::telemetry::metrics::readers::0::periodic::exporter: no valid metric exporter");
  }
}
