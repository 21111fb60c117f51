package dev.ingot.builder.otlp;

import java.util.Locale;
import java.util.Optional;

/** A signal, with where OTLP takes it. */
public enum Signal {
  /** Spans. */
  TRACES("trace.v1.TraceService", "v1/traces"),
  /** Metrics. */
  METRICS("metrics.v1.MetricsService", "v1/metrics"),
  /** Log records. */
  LOGS("logs.v1.LogsService", "v1/logs"),
  /** Profiles. */
  PROFILES("profiles.v1development.ProfilesService", "v1development/profiles");

  private final String service;
  private final String path;

  Signal(String service, String path) {
    this.service = service;
    this.path = path;
  }

  /** The path of the gRPC method that takes it. */
  public String method() {
    return "/opentelemetry.proto.collector." + service + "/Export";
  }

  /** The path of the HTTP request that takes it, without the slash in front. */
  public String path() {
    return path;
  }

  /** The name as pipelines begin with it: {@code traces}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The signal of a pipeline such as {@code traces/in}. */
  public static Optional<Signal> ofPipeline(String id) {
    String key = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    for (Signal signal : values()) {
      if (signal.key().equals(key)) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }
}
