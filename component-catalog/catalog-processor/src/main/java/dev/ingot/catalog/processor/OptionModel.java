package dev.ingot.catalog.processor;

import dev.ingot.catalog.Option;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An option that is known to be right.
 *
 * @param name its key
 * @param type its type
 * @param optional whether it may be absent
 * @param nestedDefaults other defaults for the options of its config record, sorted
 * @param option what else the annotation says
 */
record OptionModel(
    String name,
    OptionType type,
    boolean optional,
    Map<String, String> nestedDefaults,
    Option option) {

  OptionModel {
    nestedDefaults = Collections.unmodifiableMap(new TreeMap<>(nestedDefaults));
  }

  boolean inline() {
    return option.inline();
  }

  /** Whether it is only printed where it is written. */
  boolean ifWritten() {
    return option.ifWritten() || deprecated().isPresent();
  }

  Optional<String> defaultValue() {
    return text(option.defaultValue());
  }

  Optional<String> deprecated() {
    return text(option.deprecated());
  }

  Optional<Long> min() {
    return option.min() == Long.MIN_VALUE ? Optional.empty() : Optional.of(option.min());
  }

  Optional<Long> max() {
    return option.max() == Long.MAX_VALUE ? Optional.empty() : Optional.of(option.max());
  }

  private static Optional<String> text(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
