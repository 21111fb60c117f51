package dev.ingot.acceptance;

import java.nio.file.Path;

/**
 * A collector that takes spans over HTTP and whose exporter has a storage.
 *
 * @param port where it listens
 * @param backend where spans go
 * @param storage the directory of the storage
 * @param queue the section {@code sending_queue}
 * @param timeout of an attempt, in seconds
 * @param fsync whether the storage forces what it writes
 * @param processors the processors of the pipeline
 */
record LastingQueueConfig(
    int port,
    String backend,
    Path storage,
    String queue,
    int timeout,
    boolean fsync,
    String processors) {

  LastingQueueConfig withTimeout(int seconds) {
    return new LastingQueueConfig(port, backend, storage, queue, seconds, fsync, processors);
  }

  LastingQueueConfig withFsync(boolean forces) {
    return new LastingQueueConfig(port, backend, storage, queue, timeout, forces, processors);
  }

  LastingQueueConfig withProcessors(String list) {
    return new LastingQueueConfig(port, backend, storage, queue, timeout, fsync, list);
  }

  String yaml() {
    return """
    extensions:
      file_storage: {directory: '%s', create_directory: true, fsync: %s}
    receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
    processors: {batch: {timeout: 100s, send_batch_size: 100000}}
    exporters:
      otlp_http:
        endpoint: '%s'
        compression: none
        encoding: proto
        timeout: %ds
        retry_on_failure: {initial_interval: 100ms, max_interval: 500ms, max_elapsed_time: 0}
        sending_queue: %s
    service:
      extensions: [file_storage]
      telemetry: {metrics: {level: none}}
      pipelines: {traces: {receivers: [otlp], processors: %s, exporters: [otlp_http]}}
    """
        .formatted(storage, fsync, port, backend, timeout, queue, processors);
  }
}
