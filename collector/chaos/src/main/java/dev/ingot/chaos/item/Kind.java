package dev.ingot.chaos.item;

/** The signals that numbered items are sent as. */
public enum Kind {
  /** Spans. */
  TRACES("/v1/traces", "/opentelemetry.proto.collector.trace.v1.TraceService/Export"),
  /** Points of a sum. */
  METRICS("/v1/metrics", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"),
  /** Log records. */
  LOGS("/v1/logs", "/opentelemetry.proto.collector.logs.v1.LogsService/Export");

  private final String httpPath;
  private final String grpcPath;

  Kind(String httpPath, String grpcPath) {
    this.httpPath = httpPath;
    this.grpcPath = grpcPath;
  }

  /** The path of a request over HTTP. */
  public String httpPath() {
    return httpPath;
  }

  /** The path of a call over gRPC. */
  public String grpcPath() {
    return grpcPath;
  }
}
