package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the built jars. */
class CommandsIT {

  @ParameterizedTest
  @ValueSource(strings = {"otelcol-core", "otelcol-otlp"})
  void theShippedConfigurationIsValid(String distribution) throws Exception {
    try (CollectorProcess collector =
        CollectorProcess.start(distribution, "validate", "--config", config(distribution))) {
      assertThat(collector.exitCode()).as(collector.errors()).isZero();
      assertThat(collector.errors()).isEmpty();
    }
  }

  @Test
  void componentsListsWhatTheManifestLists() throws Exception {
    try (CollectorProcess collector = CollectorProcess.start("otelcol-otlp", "components")) {
      assertThat(collector.exitCode()).isZero();
      assertThat(collector.output())
          .contains("command: otelcol-otlp", "name: otlp", "name: otlp_grpc", "name: batch")
          .contains("module: dev.ingot.receiver:otlp-receiver:0.1.0")
          .doesNotContain("name: debug", "health_check");
    }
  }

  @Test
  void theVersionIsTheManifests() throws Exception {
    try (CollectorProcess collector = CollectorProcess.start("otelcol-core", "--version")) {
      assertThat(collector.exitCode()).isZero();
      assertThat(collector.output()).isEqualTo("otelcol-core version 0.1.0");
    }
  }

  @Test
  void printConfigShowsWhatIsResolved() throws Exception {
    try (CollectorProcess collector =
        CollectorProcess.start(
            "otelcol-core",
            "print-config",
            "--config",
            config("otelcol-core"),
            "--set",
            "processors.batch.timeout=7s")) {
      assertThat(collector.exitCode()).as(collector.errors()).isZero();
      assertThat(collector.output()).contains("timeout: 7s", "endpoint: localhost:4317");
    }
  }

  private static String config(String distribution) {
    return Path.of(System.getProperty("ingot.distributions"))
        .resolve(distribution)
        .resolve("config.yaml")
        .normalize()
        .toString();
  }
}
