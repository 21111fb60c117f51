package dev.ingot.exporter.otlphttp;

import dev.ingot.telemetry.Signal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where telemetry of a signal goes.
 *
 * @param signal its name: {@code traces}
 * @param url the whole URL; empty when none is configured
 * @param droppedItems the field of the log that counts what a server did not take
 */
record Destination(String signal, String url, String droppedItems) {

  static Destination of(Signal<?> signal, OtlpHttpConfig config) {
    return switch (signal.id()) {
      case "traces" -> of("v1/traces", config.tracesEndpoint(), config, "dropped_spans");
      case "metrics" -> of("v1/metrics", config.metricsEndpoint(), config, "dropped_data_points");
      case "logs" -> of("v1/logs", config.logsEndpoint(), config, "dropped_log_records");
      case "profiles" ->
          of("v1development/profiles", config.profilesEndpoint(), config, "dropped_samples");
      default -> throw new IllegalStateException("no OTLP path for " + signal);
    };
  }

  URI uri() {
    return URI.create(url);
  }

  /** The server as attributes of metrics; without a port where the URL has none. */
  Map<String, String> server() {
    Map<String, String> server = new LinkedHashMap<>();
    URI uri = uri();
    if (uri.getHost() != null) {
      server.put("server.address", uri.getHost().replace("[", "").replace("]", ""));
    }
    if (uri.getPort() >= 0) {
      server.put("server.port", Integer.toString(uri.getPort()));
    }
    if (uri.getHost() != null && !uri.getPath().isEmpty()) {
      server.put("url.path", uri.getPath());
    }
    return server;
  }

  /** {@code http} or {@code https}; empty without a URL. */
  String scheme() {
    String scheme = uri().getScheme();
    return scheme == null ? "" : scheme;
  }

  /** What is missing to send there, in the Collector's words. */
  Optional<String> missing() {
    return url.isEmpty()
        ? Optional.of("either endpoint or " + signal + "_endpoint must be specified")
        : Optional.empty();
  }

  private static Destination of(
      String path, String own, OtlpHttpConfig config, String droppedItems) {
    String signal = path.substring(path.indexOf('/') + 1);
    String base = config.endpoint();
    if (!own.isEmpty() || base.isEmpty()) {
      return new Destination(signal, own, droppedItems);
    }
    return new Destination(signal, base + (base.endsWith("/") ? "" : "/") + path, droppedItems);
  }
}
