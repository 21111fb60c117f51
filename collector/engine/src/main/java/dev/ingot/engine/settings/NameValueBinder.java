package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.settings.NameValueBinder.NameValue;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Reads an element of a list of pairs: <code>{name: a, value: b}</code>. */
final class NameValueBinder implements ConfigBinder<NameValue> {

  /**
   * A pair.
   *
   * @param value the value as text; empty when it is null
   */
  record NameValue(String name, Optional<String> value) {}

  @Override
  public List<String> options() {
    return List.of("name", "value", "type");
  }

  @Override
  public NameValue bind(ConfigSection section) {
    section.checkUnknown(options());
    Node value = section.value("value", "").asNode();
    boolean nothing = Maps.isNull(value);
    String text =
        value instanceof ScalarNode scalar ? scalar.text() : section.value("value", "").asString();
    return new NameValue(
        section.required("name").asString(), nothing ? Optional.empty() : Optional.of(text));
  }
}
