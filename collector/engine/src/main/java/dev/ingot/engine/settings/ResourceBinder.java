package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code service::telemetry::resource}: attributes by name, where null takes one away, or the
 * list of the declarative configuration.
 *
 * @param node the section
 */
record ResourceBinder(MapNode node) implements ConfigBinder<Map<String, Optional<String>>> {
  private static final String SCHEMA_URL = "schema_url";
  private static final List<String> DECLARATIVE =
      List.of("attributes", "attributes_list", SCHEMA_URL, "detectors");

  @Override
  public List<String> options() {
    return DECLARATIVE;
  }

  @Override
  public Map<String, Optional<String>> bind(ConfigSection section) {
    Map<String, Optional<String>> attributes = new LinkedHashMap<>();
    if (node.get("attributes") instanceof ListNode) {
      section.checkUnknown(DECLARATIVE);
      section
          .value("attributes", "")
          .asList(item -> item.asSection(new NameValueBinder(), Map.of()))
          .forEach(each -> attributes.put(each.name(), each.value()));
      return attributes;
    }
    node.entries().forEach((name, entry) -> put(attributes, name, entry.value(), section));
    attributes.remove(SCHEMA_URL);
    return attributes;
  }

  private static void put(
      Map<String, Optional<String>> attributes, String name, Node value, ConfigSection section) {
    if (Maps.isNull(value)) {
      attributes.put(name, Optional.empty());
    } else if (value.original().isPresent()) {
      attributes.put(name, value.original());
    } else if (value instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      attributes.put(name, Optional.of(text));
    } else {
      section.error(name, TelemetryWords.resource(name), "put the value in quotes");
    }
  }
}
