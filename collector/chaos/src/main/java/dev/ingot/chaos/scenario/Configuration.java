package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Backend.Protocol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The configuration of the collector in the middle.
 *
 * @param layout what stands in its pipelines
 * @param ports where it listens, and what it sends to
 * @param storage the folder of its storage
 * @param tuning what differs from fault to fault
 */
record Configuration(Layout layout, Ports ports, Path storage, Tuning tuning) {
  /**
   * Ports of 127.0.0.1.
   *
   * @param grpc the receiver's for gRPC
   * @param http the receiver's for HTTP
   * @param next what the exporter sends to
   */
  record Ports(int grpc, int http, int next) {}

  /**
   * What differs from fault to fault.
   *
   * @param queueSize the size of the queue in requests
   * @param maxSize how many bytes a storage may take; 0 without a limit
   * @param serverTls the section {@code tls} of the receiver; empty without TLS
   * @param clientTls the section {@code tls} of the exporter
   */
  record Tuning(int queueSize, long maxSize, String serverTls, String clientTls) {
    /** Without TLS and limits of the storage. */
    Tuning(int queueSize, long maxSize) {
      this(queueSize, maxSize, "", "{insecure: true}");
    }
  }

  private static final String RETRY =
      "{initial_interval: 100ms, max_interval: 500ms, max_elapsed_time: 0}";

  String yaml() {
    List<String> lines = new ArrayList<>();
    lines.add("receivers:");
    lines.add(
        "  otlp: {protocols: {grpc: {endpoint: '127.0.0.1:%d'%3$s}, http: {endpoint: '127.0.0.1:%d'%3$s}}}"
            .formatted(ports.grpc(), ports.http(), serverTls()));
    lines.add("processors:");
    lines.add("  memory_limiter: {check_interval: 1s, limit_percentage: 80}");
    lines.add("  batch: {timeout: 200ms, send_batch_size: 1000}");
    lines.add("exporters:");
    lines.addAll(exporter());
    if (layout.hasStorage()) {
      lines.add("extensions:");
      lines.add(
          "  file_storage: {directory: '%s', create_directory: true%s}"
              .formatted(storage, tuning.maxSize() == 0 ? "" : ", max_size: " + tuning.maxSize()));
    }
    lines.addAll(service());
    return String.join("\n", lines) + "\n";
  }

  private List<String> exporter() {
    boolean http = layout.protocol() == Protocol.HTTP;
    return List.of(
        "  %s:".formatted(exporterType()),
        "    endpoint: %s127.0.0.1:%d".formatted(scheme(http), ports.next()),
        "    tls: " + tuning.clientTls(),
        "    compression: none",
        "    timeout: 2s",
        "    retry_on_failure: " + RETRY,
        "    sending_queue: " + queue());
  }

  private String serverTls() {
    return tuning.serverTls().isEmpty() ? "" : ", tls: " + tuning.serverTls();
  }

  private String scheme(boolean http) {
    if (!http) {
      return "";
    }
    return tuning.serverTls().isEmpty() ? "http://" : "https://";
  }

  private String exporterType() {
    return layout.protocol() == Protocol.HTTP ? "otlp_http" : "otlp_grpc";
  }

  private String queue() {
    return switch (layout.queue()) {
      case NONE -> "{enabled: false}";
      case MEMORY -> "{queue_size: %d}".formatted(tuning.queueSize());
      case KEPT -> "{queue_size: %d, shutdown_storage: file_storage}".formatted(tuning.queueSize());
      case PERSISTENT -> "{queue_size: %d, storage: file_storage}".formatted(tuning.queueSize());
    };
  }

  private List<String> service() {
    List<String> processors = new ArrayList<>();
    if (layout.limiter()) {
      processors.add("memory_limiter");
    }
    if (layout.batch()) {
      processors.add("batch");
    }
    String pipeline =
        "{receivers: [otlp], processors: %s, exporters: [%s]}"
            .formatted(processors, exporterType());
    return List.of(
        "service:",
        "  extensions: [%s]".formatted(layout.hasStorage() ? "file_storage" : ""),
        "  telemetry: {metrics: {level: none}}",
        "  pipelines:",
        "    traces: " + pipeline,
        "    metrics: " + pipeline,
        "    logs: " + pipeline);
  }
}
