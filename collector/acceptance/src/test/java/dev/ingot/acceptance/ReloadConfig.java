package dev.ingot.acceptance;

import java.nio.file.Path;

/**
 * Configurations for reloads, each another change of the one before it.
 *
 * @param keptPort where the receiver listens that never changes
 * @param changingPort where the one listens that changes
 * @param backendPort where spans go
 * @param copy a file that spans are written to besides
 */
record ReloadConfig(int keptPort, int changingPort, int backendPort, Path copy) {

  /** Whether the configuration has errors. */
  boolean isBroken(int number) {
    return number % 8 == 7;
  }

  /** The configuration after so many reloads. */
  String yaml(int number) {
    return """
    receivers:
      otlp/kept: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}
      otlp/changing: {protocols: {http: {endpoint: '127.0.0.1:%d', max_request_body_size: %d}}}
    processors:
      batch: {timeout: %dms}
      attributes: {actions: [{key: reload, value: %d, action: upsert}]}
    exporters:
      otlp_http:
        endpoint: 'http://127.0.0.1:%d'
        encoding: json
        compression: none
        timeout: %ds
        sending_queue: {block_on_overflow: true}
      file: {path: '%s', append: true, flush_interval: %ds}
      debug:
    extensions:
      health_check: {endpoint: '127.0.0.1:0', path: '/%d'}
    service:
      extensions: [health_check]
      telemetry: {metrics: {level: none}}
      pipelines:
        traces: {receivers: [otlp/kept, otlp/changing], processors: %s, exporters: [%s]}
    %s
    """
        .formatted(
            keptPort,
            changingPort,
            1_000_000 + changed(number, 1),
            10 + changed(number, 2),
            changed(number, 3),
            backendPort,
            10 + changed(number, 4),
            copy,
            1 + changed(number, 5),
            changed(number, 6),
            number % 3 == 0 ? "[attributes, batch]" : "[batch]",
            isBroken(number) ? "otlp_http, nobody" : exporters(number),
            extraPipeline(number));
  }

  private static String exporters(int number) {
    return number % 4 == 2 ? "otlp_http" : "otlp_http, file";
  }

  private static String extraPipeline(int number) {
    return number % 5 == 4 ? "    traces/more: {receivers: [otlp/kept], exporters: [debug]}" : "";
  }

  /** A number that grows every time when it is the turn of this change. */
  private static int changed(int number, int turn) {
    return 1 + (number + 8 - turn) / 8;
  }
}
