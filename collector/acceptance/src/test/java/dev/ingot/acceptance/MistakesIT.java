package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of mistakes: all at once, with their places, and no stack trace. */
class MistakesIT {
  @TempDir Path folder;

  @Test
  void threeMistakesAreThreeProblemsWithPositions() throws Exception {
    Path config =
        write(
            """
            receivers:
              otlp:
                protocols:
                  grpc:
                    endpiont: localhost:4317
            processors:
              batch:
                send_batch_size: many
            exporters:
              debug:
            service:
              pipelines:
                traces:
                  receivers: [otlp]
                  processors: [batch]
                  exporters: [debug, otlp_htp]
            """);
    for (String[] arguments :
        new String[][] {
          {"--config", config.toString()}, {"validate", "--config", config.toString()}
        }) {
      try (CollectorProcess collector = CollectorProcess.start("otelcol-core", arguments)) {
        assertThat(collector.exitCode()).isEqualTo(1);
        assertThat(collector.errors())
            .contains(config + ":5:9", "endpiont", "did you mean", "endpoint")
            .contains(config + ":8:22", "send_batch_size", "int", "string")
            .contains(config + ":16:26", "references exporter \"otlp_htp\" which is not configured")
            .doesNotContain("\tat ");
      }
    }
  }

  @Test
  void aPortInUseIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path config =
          write(
              """
              receivers: {otlp: {protocols: {grpc: {endpoint: '127.0.0.1:%d'}}}}
              exporters: {nop: {}}
              service: {pipelines: {traces: {receivers: [otlp], exporters: [nop]}}}
              """
                  .formatted(taken.getLocalPort()));
      assertOneLine(
          config,
          "failed to start \"otlp\" receiver: listen tcp 127.0.0.1:"
              + taken.getLocalPort()
              + ": bind: address already in use");
    }
  }

  @Test
  void aMissingConfigurationFileIsOneLine() throws Exception {
    assertOneLine(folder.resolve("none.yaml"), "none.yaml");
  }

  @Test
  void anUnreadableCertificateIsOneLine() throws Exception {
    Path config =
        write(
            """
            receivers:
              otlp:
                protocols:
                  grpc:
                    endpoint: 127.0.0.1:0
                    tls: {cert_file: %1$s/none.crt, key_file: %1$s/none.key}
            exporters: {nop: {}}
            service: {pipelines: {traces: {receivers: [otlp], exporters: [nop]}}}
            """
                .formatted(folder));
    assertOneLine(config, "none.crt");
  }

  @Test
  void withoutConfigurationItSaysWhatToGive() throws Exception {
    try (CollectorProcess collector = CollectorProcess.start("otelcol-core")) {
      assertThat(collector.exitCode()).isEqualTo(1);
      assertThat(collector.errors()).contains("at least one config flag must be provided");
    }
  }

  private void assertOneLine(Path config, String message) throws Exception {
    try (CollectorProcess collector =
        CollectorProcess.start("otelcol-core", "--config", config.toString())) {
      assertThat(collector.exitCode()).as(collector.errors()).isEqualTo(1);
      assertThat(collector.errors().lines().filter(line -> line.contains(message)))
          .as(collector.errors())
          .isNotEmpty();
      assertThat(collector.errors()).doesNotContain("\tat ", "Exception");
    }
  }

  private Path write(String yaml) throws Exception {
    return Files.writeString(folder.resolve("config.yaml"), yaml);
  }
}
