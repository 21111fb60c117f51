package dev.ingot.health;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;

/**
 * Which errors of components count.
 *
 * @param includePermanentErrors whether permanent ones do
 * @param includeRecoverableErrors whether recoverable ones do
 * @param recoveryDuration how long a recoverable one may last before it counts
 */
@Config
public record ComponentHealth(
    @Option(doc = "Whether a permanent error of a component is unhealthy.")
        boolean includePermanentErrors,
    @Option(doc = "Whether a recoverable error that lasts too long is unhealthy.")
        boolean includeRecoverableErrors,
    @Option(doc = "How long a recoverable error may last.", defaultValue = "0s")
        Duration recoveryDuration)
    implements Validated {
  static final ComponentHealth NONE = new ComponentHealth(false, false, Duration.ZERO);

  @Override
  public void validate(ConfigSection section) {
    if (recoveryDuration.isNegative()) {
      section.error("recovery_duration", HealthMessages.NEGATIVE, "write 1m, for example");
    }
  }
}
