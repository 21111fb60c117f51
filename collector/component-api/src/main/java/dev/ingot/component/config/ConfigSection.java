package dev.ingot.component.config;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import java.util.List;
import java.util.Map;

/**
 * A section of the configuration, as generated binders and {@link Validated} records see it. What
 * is wrong goes to the problems; reading always gives a value. Not thread-safe.
 */
public final class ConfigSection {

  private ConfigSection() {}

  /**
   * The section of a component.
   *
   * @param path where it is in the configuration, {@code receivers::otlp}
   * @param node its content; an empty map when the component has no settings
   * @param problems where problems go
   */
  public static ConfigSection of(String path, MapNode node, Problems problems) {
    throw new IllegalStateException("to be written");
  }

  /** Where the section is: {@code receivers::otlp::protocols}. */
  public String path() {
    throw new IllegalStateException("to be written");
  }

  /** The place of an option's value, or of the section when the option is absent. */
  public Location locationOf(String option) {
    throw new IllegalStateException("to be written");
  }

  /** Whether the option is written in the configuration. */
  public boolean has(String option) {
    throw new IllegalStateException("to be written");
  }

  /** Reports keys that are not among the options, each with the nearest one. */
  public void checkUnknown(List<String> options) {
    throw new IllegalStateException("to be written");
  }

  /**
   * An option's value.
   *
   * @param defaultText the default as configurations write it; empty: the type's zero value
   */
  public ConfigValue value(String option, String defaultText) {
    throw new IllegalStateException("to be written");
  }

  /** An option's value; that it is absent, null or the empty text is a problem. */
  public ConfigValue required(String option) {
    throw new IllegalStateException("to be written");
  }

  /**
   * Reads options that stand at this level into a record of their own.
   *
   * @param nestedDefaults other defaults for its options
   */
  public <C> C inline(ConfigBinder<C> binder, Map<String, String> nestedDefaults) {
    throw new IllegalStateException("to be written");
  }

  /**
   * Reports that an option breaks a rule: {@code receivers::otlp: send_batch_max_size must ...}.
   */
  public void error(String option, String message, String fix) {
    throw new IllegalStateException("to be written");
  }

  /** Whether an error was reported for this section or for one within it. */
  public boolean hasErrors() {
    throw new IllegalStateException("to be written");
  }

  /** Reports something about an option that does not keep the collector from running. */
  public void warning(String option, String message, String fix) {
    throw new IllegalStateException("to be written");
  }
}
