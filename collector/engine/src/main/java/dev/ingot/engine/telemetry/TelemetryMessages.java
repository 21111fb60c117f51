package dev.ingot.engine.telemetry;

import java.io.IOException;
import java.net.UnknownHostException;

/** What users read about own telemetry; the words are the Collector's, with the next step. */
final class TelemetryMessages {
  private TelemetryMessages() {}

  static String cannotListen(String host, int port, IOException reason) {
    String why =
        reason instanceof UnknownHostException
            ? "unknown host"
            : String.valueOf(reason.getMessage());
    return "failed to create meter provider: binding address "
        + host
        + ":"
        + port
        + " for Prometheus exporter: "
        + why
        + " (choose another with service::telemetry::metrics::readers, or set level: none)";
  }
}
