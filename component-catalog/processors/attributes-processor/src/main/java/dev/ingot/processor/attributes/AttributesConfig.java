package dev.ingot.processor.attributes;

import dev.ingot.attributes.ActionConfig;
import dev.ingot.attributes.match.MatchConfig;
import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the attributes processor.
 *
 * <p>Source of names and rules: the Collector's {@code processor/attributesprocessor}.
 *
 * @param include the records to change; empty: all
 * @param exclude the records not to change; empty: none
 * @param actions what to do, in order; at least one
 */
@Component(
    kind = ComponentKind.PROCESSOR,
    type = "attributes",
    factory = AttributesProcessorFactory.class,
    doc = "Changes the attributes of spans, data points and log records.",
    supports = {
      @Supports(signal = "traces", stability = Stability.BETA),
      @Supports(signal = "metrics", stability = Stability.BETA),
      @Supports(signal = "logs", stability = Stability.BETA)
    },
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/processor/attributesprocessor")
public record AttributesConfig(
    @Option(doc = "Only records that match are changed.") Optional<MatchConfig> include,
    @Option(doc = "Records that match are not changed, also when include matches.")
        Optional<MatchConfig> exclude,
    @Option(doc = "What to do, one after the other. At least one.") List<ActionConfig> actions)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (actions.isEmpty()) {
      section.error("actions", "'actions' is required", "add an action");
    }
  }
}
