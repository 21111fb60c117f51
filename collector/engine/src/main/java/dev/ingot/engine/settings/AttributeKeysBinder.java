package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.engine.settings.AttributeKeysBinder.AttributeKeys;
import java.util.List;

/**
 * Reads which attributes stay: <code>{included: [a], excluded: [b]}</code>.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code IncludeExclude}.
 */
final class AttributeKeysBinder implements ConfigBinder<AttributeKeys> {

  /**
   * Which attributes stay.
   *
   * @param included those that stay; empty: all
   * @param excluded those that go
   */
  record AttributeKeys(List<String> included, List<String> excluded) {}

  @Override
  public List<String> options() {
    return List.of("included", "excluded");
  }

  @Override
  public AttributeKeys bind(ConfigSection section) {
    section.checkUnknown(options());
    List<String> included = section.value("included", "").asList(ConfigValue::asString);
    List<String> excluded = section.value("excluded", "").asList(ConfigValue::asString);
    for (String key : excluded) {
      if (included.contains(key)) {
        section.error("excluded", TelemetryWords.inBothLists(key), "remove it from one of them");
      }
    }
    return new AttributeKeys(included, excluded);
  }
}
