package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.telemetry.View;
import dev.ingot.engine.telemetry.View.Selector;
import dev.ingot.engine.telemetry.View.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one of {@code service::telemetry::metrics::views}; empty when it is wrong, and when it is
 * about metrics of a meter that this collector has not.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code View}.
 */
final class ViewBinder implements ConfigBinder<Optional<View>> {
  @Override
  public List<String> options() {
    return List.of("selector", "stream");
  }

  @Override
  public Optional<View> bind(ConfigSection section) {
    section.checkUnknown(options());
    Stream stream = section.value("stream", "").asSection(new StreamBinder(), Map.of());
    if (!Given.has(section, "selector")) {
      section.error("selector", TelemetryWords.NO_SELECTOR, "write selector: {instrument_name: a}");
      return Optional.empty();
    }
    Optional<Selector> selector =
        section.value("selector", "").asSection(new SelectorBinder(), Map.of());
    return selector.map(each -> new View(each, stream));
  }
}
