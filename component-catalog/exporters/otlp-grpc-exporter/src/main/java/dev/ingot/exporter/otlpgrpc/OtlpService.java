package dev.ingot.exporter.otlpgrpc;

import dev.ingot.telemetry.Signal;

/**
 * The gRPC service of a signal.
 *
 * <p>Source: opentelemetry-proto, {@code opentelemetry/proto/collector}.
 *
 * @param path of the method {@code Export}
 * @param droppedItems the field of the log that counts what a server did not take
 */
record OtlpService(String path, String droppedItems) {

  static OtlpService of(Signal<?> signal) {
    return switch (signal.id()) {
      case "traces" -> of("trace.v1.Trace", "dropped_spans");
      case "metrics" -> of("metrics.v1.Metrics", "dropped_data_points");
      case "logs" -> of("logs.v1.Logs", "dropped_log_records");
      case "profiles" -> of("profiles.v1development.Profiles", "dropped_profiles");
      default -> throw new IllegalStateException("no OTLP service for " + signal);
    };
  }

  private static OtlpService of(String name, String droppedItems) {
    String service = "opentelemetry.proto.collector." + name + "Service";
    return new OtlpService("/" + service + "/Export", droppedItems);
  }
}
