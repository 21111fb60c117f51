package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger.Level;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.log.SamplingSettings;
import dev.ingot.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelemetrySectionTest {
  private final Problems problems = new Problems();

  private LogSettings logs(String yaml) {
    return new TelemetrySection(new SettingsProblems(problems)).read(Configs.tree(yaml)).logs();
  }

  @Test
  void hasTheCollectorsDefaults() {
    assertThat(logs("")).isEqualTo(LogSettings.DEFAULT);
    assertThat(logs("telemetry: {logs: {}}")).isEqualTo(LogSettings.DEFAULT);
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
                processors: [{batch: {}}]
              metrics:
                level: detailed
                views: []
                readers: [{pull: {}}]
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
                Map.of("host", "a")));
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
                remove it, or use one of: development, disable_caller, disable_stacktrace, encoding, error_output_paths, initial_fields, level, output_paths, processors, sampling
            config.yaml:1:62  CFG-001  'service::telemetry' has invalid keys: metric
                did you mean 'metrics'?""");
  }

  @Test
  void viewsNeedTheDetailedLevel() {
    logs("telemetry: {metrics: {views: []}}");
    assertThat(problems.toString())
        .isEqualTo(
            "config.yaml:1:30  CFG-009  service::telemetry::metrics: can only be set when"
                + " service::telemetry::metrics::level is detailed\n"
                + "    set level: detailed, or remove views");
  }

  @Test
  void aRemovedAddressIsAWarning() {
    logs("telemetry: {metrics: {address: '0.0.0.0:8888'}}");
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.toString())
        .isEqualTo(
            "config.yaml:1:32  CFG-009  warning: service::telemetry::metrics: 'address' was removed"
                + " from the Collector and has no effect\n"
                + "    write readers: [{pull: {exporter: {prometheus: {host: localhost, port:"
                + " 8888}}}}]");
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
}
