package dev.ingot.attributes.match;

import dev.ingot.telemetry.Signal;
import java.util.List;
import java.util.Optional;

/**
 * What a section may say in a pipeline of one signal, with the wording. A section for metrics may
 * say anything: what is not about metrics is ignored there, as the Collector does.
 */
final class SignalRules {
  private SignalRules() {}

  /** Why the section cannot be used for the signal, one line; empty when it can. */
  static Optional<String> refusal(MatchConfig config, Signal<?> signal) {
    if (signal == Signal.TRACES) {
      return spans(config);
    }
    return signal == Signal.LOGS ? logs(config) : Optional.empty();
  }

  private static Optional<String> spans(MatchConfig config) {
    if (given(config.logBodies(), config.logSeverityTexts())
        || config.logSeverityNumber().isPresent()) {
      return Optional.of(
          "log_bodies, log_severity_texts and log_severity_number are not valid for spans");
    }
    return given(config.services(), config.spanNames(), config.spanKinds()) || common(config)
        ? Optional.empty()
        : Optional.of(
            "nothing to match; set one of: services, span_names, span_kinds, attributes, resources,"
                + " libraries");
  }

  private static Optional<String> logs(MatchConfig config) {
    if (given(config.services(), config.spanNames(), config.spanKinds(), config.metricNames())) {
      return Optional.of(
          "services, span_names, span_kinds and metric_names are not valid for log records");
    }
    return given(config.logBodies(), config.logSeverityTexts())
            || config.logSeverityNumber().isPresent()
            || common(config)
        ? Optional.empty()
        : Optional.of(
            "nothing to match; set one of: log_bodies, log_severity_texts, log_severity_number,"
                + " attributes, resources, libraries");
  }

  private static boolean common(MatchConfig config) {
    return given(config.attributes(), config.resources(), config.libraries());
  }

  private static boolean given(List<?>... lists) {
    for (List<?> list : lists) {
      if (!list.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
