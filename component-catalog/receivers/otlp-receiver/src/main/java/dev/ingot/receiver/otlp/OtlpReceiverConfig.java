package dev.ingot.receiver.otlp;

import static dev.ingot.catalog.Stability.ALPHA;
import static dev.ingot.catalog.Stability.STABLE;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;

/**
 * The settings of the OTLP receiver.
 *
 * <p>Source of names, defaults and rules: the Collector's {@code receiver/otlpreceiver}.
 *
 * @param protocols what is listened for
 */
@Component(
    kind = ComponentKind.RECEIVER,
    type = "otlp",
    factory = OtlpReceiverFactory.class,
    doc = "Receives traces, metrics, logs and profiles in the OTLP format over gRPC and HTTP.",
    supports = {
      @Supports(signal = "traces", stability = STABLE),
      @Supports(signal = "metrics", stability = STABLE),
      @Supports(signal = "logs", stability = STABLE),
      @Supports(signal = "profiles", stability = ALPHA)
    },
    goModules = "go.opentelemetry.io/collector/receiver/otlpreceiver")
public record OtlpReceiverConfig(
    @Option(doc = "What to listen for: at least one of grpc and http.") ProtocolsConfig protocols)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (protocols.grpc().isEmpty() && protocols.http().isEmpty()) {
      section.error(
          "protocols",
          "must specify at least one protocol when using the OTLP receiver",
          "add grpc, http or both to protocols");
    }
  }
}
