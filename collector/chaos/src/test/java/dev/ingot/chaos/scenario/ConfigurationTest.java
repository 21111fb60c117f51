package dev.ingot.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.scenario.Configuration.Ports;
import dev.ingot.chaos.scenario.Configuration.Tuning;
import dev.ingot.chaos.scenario.Layout.Queue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final Ports PORTS = new Ports(1, 2, 3);

  @Test
  void aPersistentQueueNamesItsStorage() {
    Layout layout = new Layout("x", Queue.PERSISTENT, true, true, Protocol.GRPC);
    assertThat(new Configuration(layout, PORTS, Path.of("/data"), new Tuning(20, 0)).yaml())
        .isEqualTo(
            """
            receivers:
              otlp: {protocols: {grpc: {endpoint: '127.0.0.1:1'}, http: {endpoint: '127.0.0.1:2'}}}
            processors:
              memory_limiter: {check_interval: 1s, limit_percentage: 80}
              batch: {timeout: 200ms, send_batch_size: 1000}
            exporters:
              otlp_grpc:
                endpoint: 127.0.0.1:3
                tls: {insecure: true}
                compression: none
                timeout: 2s
                retry_on_failure: {initial_interval: 100ms, max_interval: 500ms, max_elapsed_time: 0}
                sending_queue: {queue_size: 20, storage: file_storage}
            extensions:
              file_storage: {directory: '/data', create_directory: true}
            service:
              extensions: [file_storage]
              telemetry: {metrics: {level: none}}
              pipelines:
                traces: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp_grpc]}
                metrics: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp_grpc]}
                logs: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp_grpc]}
            """);
  }

  @Test
  void queueInMemoryCanNameAStorageForTheStop() {
    Layout layout = new Layout("x", Queue.KEPT, false, false, Protocol.GRPC);
    assertThat(new Configuration(layout, PORTS, Path.of("/data"), new Tuning(20, 0)).yaml())
        .contains(
            "sending_queue: {queue_size: 20, shutdown_storage: file_storage}",
            "  file_storage: {directory: '/data', create_directory: true}",
            "  extensions: [file_storage]");
  }

  @Test
  void withoutAQueueThereIsNoExtension() {
    Layout layout = new Layout("x", Queue.NONE, false, false, Protocol.HTTP);
    assertThat(new Configuration(layout, PORTS, Path.of("/data"), new Tuning(20, 0)).yaml())
        .contains(
            "sending_queue: {enabled: false}",
            "endpoint: http://127.0.0.1:3",
            "extensions: []",
            "{receivers: [otlp], processors: [], exporters: [otlp_http]}")
        .doesNotContain("file_storage");
  }

  @Test
  void encryptionAndLimitsAreWritten() {
    Layout layout = new Layout("x", Queue.PERSISTENT, false, false, Protocol.GRPC);
    Tuning tuning = new Tuning(20, 4096, "{cert_file: a}", "{ca_file: b}");
    assertThat(new Configuration(layout, PORTS, Path.of("/data"), tuning).yaml())
        .contains(
            "grpc: {endpoint: '127.0.0.1:1', tls: {cert_file: a}}",
            "http: {endpoint: '127.0.0.1:2', tls: {cert_file: a}}",
            "    tls: {ca_file: b}",
            "create_directory: true, max_size: 4096}");
  }
}
