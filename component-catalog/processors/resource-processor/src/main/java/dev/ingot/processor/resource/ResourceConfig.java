package dev.ingot.processor.resource;

import dev.ingot.attributes.ActionConfig;
import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.List;

/**
 * Settings of the resource processor.
 *
 * <p>Source of names and rules: the Collector's {@code processor/resourceprocessor}.
 *
 * @param attributes what to do, in order; at least one
 */
@Component(
    kind = ComponentKind.PROCESSOR,
    type = "resource",
    factory = ResourceProcessorFactory.class,
    doc = "Changes the attributes of resources.",
    supports = {
      @Supports(signal = "traces", stability = Stability.BETA),
      @Supports(signal = "metrics", stability = Stability.BETA),
      @Supports(signal = "logs", stability = Stability.BETA)
    },
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/processor/resourceprocessor")
public record ResourceConfig(
    @Option(doc = "What to do, one after the other. At least one.") List<ActionConfig> attributes)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (attributes.isEmpty()) {
      section.error("attributes", "'attributes' is required", "add an action");
    }
  }
}
