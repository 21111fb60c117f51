package dev.ingot.exporter.otlpgrpc;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.exporting.ExportSettings;
import dev.ingot.exporting.QueueConfig;
import dev.ingot.exporting.RetryConfig;
import dev.ingot.transport.client.GrpcClientConfig;
import dev.ingot.transport.client.GrpcTarget;
import java.time.Duration;
import java.util.Map;

/**
 * Settings of the exporter.
 *
 * @param client where and how to connect
 * @param timeout how long one attempt may take; zero: as long as it needs
 * @param sendingQueue the queue before the network
 * @param retryOnFailure when and how often to try again
 */
@Component(
    kind = ComponentKind.EXPORTER,
    type = "otlp_grpc",
    factory = OtlpGrpcExporterFactory.class,
    doc = "Sends traces, metrics, logs and profiles as OTLP over gRPC.",
    supports = {
      @Supports(signal = "traces", stability = Stability.STABLE),
      @Supports(signal = "metrics", stability = Stability.STABLE),
      @Supports(signal = "logs", stability = Stability.STABLE),
      @Supports(signal = "profiles", stability = Stability.ALPHA)
    },
    deprecatedTypes = "otlp",
    goModules = "go.opentelemetry.io/collector/exporter/otlpexporter")
public record OtlpGrpcConfig(
    @Option(doc = "The connection.", inline = true) GrpcClientConfig client,
    @Option(
            doc = "How long one attempt may take, connecting included. 0 means no limit.",
            defaultValue = "5s")
        Duration timeout,
    @Option(doc = "The queue in which telemetry waits for being sent.") QueueConfig sendingQueue,
    @Option(doc = "When and how often telemetry is sent again after a failure.")
        RetryConfig retryOnFailure)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (!sendingQueue.enabled()) {
      section.showNothing("sending_queue");
    }
    if (timeout.isNegative()) {
      section.error("timeout", "'timeout' must be non-negative", "write a duration such as 5s");
    }
  }

  ExportSettings exportSettings() {
    return new ExportSettings(timeout, sendingQueue, retryOnFailure, server());
  }

  /** The server as attributes of metrics; a file is none. */
  private Map<String, String> server() {
    GrpcTarget target = GrpcTarget.parse(client.endpoint());
    return target.socket().isPresent()
        ? Map.of()
        : Map.of("server.address", target.host(), "server.port", Integer.toString(target.port()));
  }
}
