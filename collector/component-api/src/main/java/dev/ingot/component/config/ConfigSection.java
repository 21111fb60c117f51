package dev.ingot.component.config;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A section of the configuration, as generated binders and {@link Validated} records see it. What
 * is wrong goes to the problems; reading always gives a value. Not thread-safe.
 */
public final class ConfigSection {
  private final String path;
  private final MapNode node;
  private final Problems problems;
  private final Map<String, String> defaults;
  private final Mode mode;
  private final Outcome outcome;

  /**
   * What a section reports.
   *
   * @param inline its options stand among those of another section, which knows all keys
   * @param disabled it is switched off: wrong types and unknown keys count, missing options and
   *     broken rules do not
   */
  private record Mode(boolean inline, boolean disabled) {}

  private ConfigSection(
      String path,
      MapNode node,
      Problems problems,
      Map<String, String> defaults,
      Mode mode,
      Outcome outcome) {
    this.path = path;
    this.node = node;
    this.problems = problems;
    this.defaults = defaults;
    this.mode = mode;
    this.outcome = outcome;
  }

  /**
   * The section of a component.
   *
   * @param path where it is in the configuration, {@code receivers::otlp}
   * @param node its content; an empty map when the component has no settings
   * @param problems where problems go
   */
  public static ConfigSection of(String path, MapNode node, Problems problems) {
    return new ConfigSection(
        path, node, problems, Map.of(), new Mode(false, false), Outcome.alone());
  }

  /**
   * A section within this one.
   *
   * @param name its name within this section
   * @param given other defaults for its options; this section's own for {@code name.option} win
   */
  ConfigSection child(String name, MapNode content, Map<String, String> given, boolean disabled) {
    Map<String, String> inner = new LinkedHashMap<>(given);
    String prefix = name + ".";
    defaults.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            inner.put(key.substring(prefix.length()), value);
          }
        });
    Mode childMode = new Mode(false, disabled || mode.disabled());
    return new ConfigSection(pathOf(name), content, problems, inner, childMode, outcome.within());
  }

  /** This section, reporting elsewhere. */
  ConfigSection reportingTo(Problems others) {
    return new ConfigSection(path, node, others, defaults, mode, Outcome.alone());
  }

  /** Where the section is: {@code receivers::otlp::protocols}. */
  public String path() {
    return path;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "::" + name;
  }

  /** The place where the section begins. */
  Location location() {
    return node.location();
  }

  /** The place of an option's value, or of the section when the option is absent. */
  public Location locationOf(String option) {
    Node value = node.get(option);
    return value == null ? node.location() : value.location();
  }

  /** Whether the option is written in the configuration. */
  public boolean has(String option) {
    return node.get(option) != null;
  }

  /**
   * Reports keys that are not among the options, each with the nearest one. Does nothing in a
   * section made by {@link #inline}: the section around it knows all options.
   */
  public void checkUnknown(List<String> options) {
    if (mode.inline()) {
      return;
    }
    node.entries()
        .forEach(
            (key, entry) -> {
              if (!options.contains(key)) {
                report(ConfigProblems.unknownKey(path, entry.key(), key, options));
              }
            });
  }

  /**
   * An option's value.
   *
   * @param defaultText the default as configurations write it; empty: the type's zero value
   */
  public ConfigValue value(String option, String defaultText) {
    String text = defaults.getOrDefault(option, defaultText);
    return outcome.note(option, new ConfigValue(this, option, node.get(option), text));
  }

  /** An option's value; that it is absent, null or the empty text is a problem. */
  public ConfigValue required(String option) {
    Node value = node.get(option);
    boolean missing = value == null ? !defaults.containsKey(option) : isBlank(value);
    if (missing && !mode.disabled()) {
      report(ConfigProblems.required(path, locationOf(option), option));
    }
    return missing
        ? outcome.note(option, new ConfigValue(this, option, null, ""))
        : value(option, "");
  }

  private static boolean isBlank(Node value) {
    return value instanceof ScalarNode scalar
        && (scalar.value() == null || "".equals(scalar.value()));
  }

  /**
   * Reads options that stand at this level into a record of their own.
   *
   * @param nestedDefaults other defaults for its options
   */
  public <C> C inline(ConfigBinder<C> binder, Map<String, String> nestedDefaults) {
    Map<String, String> all = new LinkedHashMap<>(nestedDefaults);
    all.putAll(defaults);
    Mode inner = new Mode(true, mode.disabled());
    return binder.bind(new ConfigSection(path, node, problems, all, inner, outcome.inline()));
  }

  /**
   * Reports that an option breaks a rule: {@code receivers::otlp: send_batch_max_size must ...}.
   */
  public void error(String option, String message, String fix) {
    rule(option, Severity.ERROR, message, fix);
  }

  /** Reports something about an option that does not keep the collector from running. */
  public void warning(String option, String message, String fix) {
    rule(option, Severity.WARNING, message, fix);
  }

  /**
   * Reports an error that the Collector finds when it makes the component, after it has checked the
   * configuration: it is no obstacle to {@code print-config}.
   */
  public void buildError(String option, String message, String fix) {
    if (!mode.disabled()) {
      report(ConfigProblems.whenMade(path, locationOf(option), message, fix));
    }
  }

  /**
   * Reports an error that the Collector finds when it starts the component: {@code validate} warns
   * of it, and {@code print-config} prints what is written.
   */
  public void startError(String option, String message, String fix) {
    if (!mode.disabled()) {
      report(ConfigProblems.whenStarted(path, locationOf(option), message, fix));
    }
  }

  private void rule(String option, Severity severity, String message, String fix) {
    if (!mode.disabled()) {
      report(ConfigProblems.rule(path, locationOf(option), severity, message, fix));
    }
  }

  /** Has {@link #effective} leave an option out. */
  public void hide(String option) {
    outcome.show(option, null);
  }

  /** Has {@link #effective} show null for an option, as for one that is switched off. */
  public void showNothing(String option) {
    outcome.show(option, Effective.scalar(location(), null));
  }

  /** Has {@link #effective} show another text than the one that an option was read as. */
  public void show(String option, String text) {
    outcome.show(option, Effective.scalar(location(), text));
  }

  /**
   * The section as it is understood: each option that a binder has read, with its value, written or
   * not. Durations, enums and secrets are text; an optional one that is absent or switched off is
   * null; secrets by name are a list of names and values, as the Collector prints them.
   */
  public MapNode effective() {
    return outcome.effective(node.location());
  }

  /** Whether an error was reported for this section or for one within it. */
  public boolean hasErrors() {
    return outcome.errors().isSet();
  }

  void report(Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      outcome.errors().set();
    }
    problems.add(problem);
  }
}
