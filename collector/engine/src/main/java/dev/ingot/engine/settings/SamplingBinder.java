package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.log.SamplingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@code service::telemetry::logs::sampling}; empty when it is switched off. */
final class SamplingBinder implements ConfigBinder<Optional<SamplingSettings>> {

  @Override
  public List<String> options() {
    return List.of("enabled", "tick", "initial", "thereafter");
  }

  @Override
  public Optional<SamplingSettings> bind(ConfigSection section) {
    section.checkUnknown(options());
    boolean enabled = section.value("enabled", "true").asBoolean();
    Duration tick = section.value("tick", "10s").asDuration();
    int initial = section.value("initial", "10").asInt(0, Integer.MAX_VALUE);
    int thereafter = section.value("thereafter", "100").asInt(0, Integer.MAX_VALUE);
    return enabled
        ? Optional.of(new SamplingSettings(tick, initial, thereafter))
        : Optional.empty();
  }
}
