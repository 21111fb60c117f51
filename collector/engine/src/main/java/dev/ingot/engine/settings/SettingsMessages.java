package dev.ingot.engine.settings;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What users read about the configuration as a whole; the words are the Collector's. */
final class SettingsMessages {
  static final String EMPTY = "empty configuration file";
  static final String NO_RECEIVERS = "no receiver configuration specified in config";
  static final String NO_EXPORTERS = "no exporter configuration specified in config";
  static final String NO_PIPELINES = "service::pipelines: service must have at least one pipeline";

  private SettingsMessages() {}

  static String wrongType(String path, String expected, String got) {
    return "'" + path + "' expected a " + expected + ", got '" + got + "'";
  }

  static String notAList(String path, String got) {
    return "'" + path + "' source data must be an array or slice, got " + got;
  }

  static String badId(String path, String reason) {
    return path + ": " + reason;
  }

  static String duplicateId(String path, ComponentId id) {
    return path + ": duplicate name \"" + id + "\"";
  }

  static String unknownType(String path, ComponentId id, List<String> types) {
    return path
        + ": unknown type: \""
        + id.type()
        + "\" for id: \""
        + id
        + "\" (valid values: ["
        + String.join(" ", types)
        + "])";
  }

  /** The step for a type that no component has. */
  static String unknownTypeFix(String section, String type, List<String> types) {
    return section.equals("exporters") && type.equals("logging")
        ? "the logging exporter has been deprecated, use the debug exporter instead"
        : near(type, types);
  }

  static String alias(String former, String type) {
    return "\"" + former + "\" alias is deprecated; use \"" + type + "\" instead";
  }

  static String ambiguous(ComponentId id, String kind) {
    return "connectors::"
        + id
        + ": ambiguous ID: Found both \""
        + id
        + "\" "
        + kind
        + " and \""
        + id
        + "\" connector. Change one of the components' IDs to eliminate ambiguity (e.g."
        + " rename \""
        + id
        + "\" connector to \""
        + id
        + "/connector\")";
  }

  static String undefined(String path, String kind, ComponentId id) {
    return path + ": references " + kind + " \"" + id + "\" which is not configured";
  }

  static String repeated(String path, ComponentId processor) {
    return path + ": references processor \"" + processor + "\" multiple times";
  }

  static String atLeastOne(String path, String kind) {
    return path + ": must have at least one " + kind;
  }

  static String unknownSignal(String pipeline, String signal) {
    return "service::pipelines: pipeline \""
        + pipeline
        + "\": unknown pipeline signal: \""
        + signal
        + "\"";
  }

  static String profiles(String pipeline) {
    return "service::pipelines: pipeline \""
        + pipeline
        + "\": profiling signal support is at alpha level, gated under the"
        + " \""
        + FeatureGate.PROFILES.id()
        + "\" feature gate";
  }

  static String allowNoPipelines() {
    return "add a pipeline, or switch on the feature gate " + FeatureGate.ALLOW_NO_PIPELINES.id();
  }

  static String allowProfiles() {
    return "start with --feature-gates=" + FeatureGate.PROFILES.id() + ", or remove the pipeline";
  }

  /** The nearest of the known words, or all of them. */
  static String near(String given, Collection<String> known) {
    return suggestion(given, known).orElseGet(() -> "known: " + String.join(", ", known));
  }

  /** The nearest of the ids in a section, or that one is to be added. */
  static String nearOrAdd(String given, Collection<String> known, String section) {
    return suggestion(given, known).orElseGet(() -> "add it to the section " + section);
  }

  private static Optional<String> suggestion(String given, Collection<String> known) {
    return Suggestion.nearest(given, known).map(word -> "did you mean '" + word + "'?");
  }
}
