package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import java.util.Map;
import java.util.Optional;

/**
 * Options of the declarative configuration of OpenTelemetry. There a null is as good as no option;
 * elsewhere in a configuration it is the zero value.
 */
final class Given {
  private Given() {}

  /** Whether the option has a value. */
  static boolean has(ConfigSection section, String option) {
    return section.has(option) && !Maps.isNull(section.value(option, "").asNode());
  }

  /** What is in the section of this name, if it has a value and that is read without an error. */
  static <T> Optional<T> part(
      ConfigSection section, String option, ConfigBinder<Optional<T>> binder) {
    return has(section, option)
        ? section.value(option, "").asSection(binder, Map.of())
        : Optional.empty();
  }

  /** A boolean that holds unless it is said otherwise. */
  static boolean unlessFalse(ConfigSection section, String option) {
    return !has(section, option) || section.value(option, "true").asBoolean();
  }

  /**
   * A time.
   *
   * @param usual what zero, null and no value stand for
   * @return milliseconds, at least 1
   */
  static long millis(ConfigSection section, String option, long usual) {
    long value = section.value(option, "0").asLong(0, Integer.MAX_VALUE);
    return value == 0 ? usual : value;
  }
}
