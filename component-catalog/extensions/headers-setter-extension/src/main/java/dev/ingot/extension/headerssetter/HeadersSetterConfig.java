package dev.ingot.extension.headerssetter;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the extension.
 *
 * <p>Source: {@code extension/headerssetterextension} of the Collector's contributions.
 *
 * @param headers what is done, in order
 * @param additionalAuth another authenticator that adds its headers first
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "headers_setter",
    factory = HeadersSetterFactory.class,
    doc =
        "Sets headers of the requests of exporters, with values from the configuration or from the"
            + " request that the telemetry came with, such as the tenant.",
    stability = Stability.ALPHA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/headerssetterextension")
public record HeadersSetterConfig(
    @Option(doc = "What is done with headers, in this order.") List<HeaderConfig> headers,
    @Option(doc = "Another extension that authenticates; its headers are set before these.")
        Optional<ComponentId> additionalAuth)
    implements Validated {
  public HeadersSetterConfig {
    headers = List.copyOf(headers);
  }

  @Override
  public void validate(ConfigSection section) {
    if (headers.isEmpty()) {
      section.error(
          "headers", "missing headers configuration", "write headers: [{key: ..., value: ...}]");
    }
  }
}
