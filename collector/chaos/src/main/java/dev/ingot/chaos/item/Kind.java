package dev.ingot.chaos.item;

/** The signals that numbered items are sent as. */
public enum Kind {
  /** Spans, numbered by their span id. */
  TRACES("/v1/traces", "/opentelemetry.proto.collector.trace.v1.TraceService/Export", 2, 1),
  /** Log records, numbered by the id of the span that they belong to. */
  LOGS("/v1/logs", "/opentelemetry.proto.collector.logs.v1.LogsService/Export", 10, 9);

  private final String httpPath;
  private final String grpcPath;
  private final int idField;
  private final int traceField;

  Kind(String httpPath, String grpcPath, int idField, int traceField) {
    this.httpPath = httpPath;
    this.grpcPath = grpcPath;
    this.idField = idField;
    this.traceField = traceField;
  }

  /** The path of a request over HTTP. */
  public String httpPath() {
    return httpPath;
  }

  /** The path of a call over gRPC. */
  public String grpcPath() {
    return grpcPath;
  }

  int idField() {
    return idField;
  }

  int traceField() {
    return traceField;
  }
}
