package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.registry.Makers;
import dev.ingot.engine.registry.Registration;
import dev.ingot.engine.telemetry.output.MetricPreference;
import dev.ingot.engine.telemetry.output.OwnExporter;
import dev.ingot.telemetry.Signal;
import dev.ingot.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads how own telemetry is sent by OTLP, and makes of it the section of the exporter {@code
 * otlp_http} or {@code otlp_grpc}: own telemetry goes the way of all telemetry, with the same TLS,
 * compression and retries, and the engine needs no client of its own.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code OTLP} and {@code
 * OTLPMetric}; headers also as the map of version 0.2.
 */
record OwnOtlpBinder(OwnExporters exporters, Signal<?> signal, long timeoutMillis)
    implements ConfigBinder<Optional<OwnExporter>> {
  private static final List<String> OPTIONS =
      List.of(
          "protocol",
          "endpoint",
          "headers",
          "headers_list",
          "timeout",
          "compression",
          "insecure",
          "certificate",
          "client_certificate",
          "client_key");

  @Override
  public List<String> options() {
    List<String> options = new ArrayList<>(OPTIONS);
    if (signal == Signal.METRICS) {
      options.addAll(MetricPreferences.OPTIONS);
    }
    return options;
  }

  @Override
  public Optional<OwnExporter> bind(ConfigSection section) {
    section.checkUnknown(options());
    MetricPreference preference = new MetricPreferences(section, signal).read();
    String protocol = section.value("protocol", "http/protobuf").asString();
    return switch (protocol) {
      case "http/protobuf" -> exporter(section, "otlp_http", preference);
      case "grpc", "grpc/protobuf" -> exporter(section, "otlp_grpc", preference);
      default -> {
        new ExporterContent(section, signal, timeoutMillis).of("otlp_http");
        section.error("protocol", TelemetryWords.protocol(protocol), "write http/protobuf or grpc");
        yield Optional.empty();
      }
    };
  }

  private Optional<OwnExporter> exporter(
      ConfigSection section, String type, MetricPreference preference) {
    MapNode content = new ExporterContent(section, signal, timeoutMillis).of(type);
    Optional<Registration<Makers.OfExporter>> registered =
        exporters.registry().exporters().find(type);
    if (registered.isEmpty()) {
      section.error(
          "protocol", TelemetryWords.notBuiltIn(type), "add the exporter to the manifest");
      return Optional.empty();
    }
    if (!section.has("endpoint")) {
      section.error(
          "endpoint", TelemetryWords.missing("endpoint"), "write endpoint: http://localhost:4318");
      return Optional.empty();
    }
    ConfigSection inner = ConfigSection.of(section.path(), content, exporters.problems());
    return Optional.of(
        new OwnExporter(
            type, ExporterContent.fingerprint(content), preference, registered.get().bind(inner)));
  }
}
