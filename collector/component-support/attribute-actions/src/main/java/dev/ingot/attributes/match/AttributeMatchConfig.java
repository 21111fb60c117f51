package dev.ingot.attributes.match;

import dev.ingot.attributes.text.ConfiguredValue;
import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.yaml.Node;
import java.util.Optional;

/**
 * An attribute that must be there.
 *
 * @param key its key
 * @param value its value; empty: any
 */
@Config
public record AttributeMatchConfig(
    @Option(doc = "The key.", required = true) String key,
    @Option(doc = "The value, of the same type; a regular expression for match_type regexp.")
        Optional<Node> value)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (value.isPresent() && ConfiguredValue.encode(value.get()).isEmpty()) {
      section.buildError("value", "'value' holds a date", "put dates in quotes");
    }
  }
}
