package dev.ingot.attributes.match;

import dev.ingot.attributes.text.GoRegex;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a section may say in a pipeline of any signal, with the wording of its problems. */
final class MatchRules {
  private static final Set<String> SPAN_KINDS =
      Set.of(
          "SPAN_KIND_INTERNAL",
          "SPAN_KIND_SERVER",
          "SPAN_KIND_CLIENT",
          "SPAN_KIND_PRODUCER",
          "SPAN_KIND_CONSUMER");

  private final MatchConfig config;
  private final ConfigSection section;

  MatchRules(MatchConfig config, ConfigSection section) {
    this.config = config;
    this.section = section;
  }

  void check() {
    Optional<MatchType> type = MatchType.named(config.matchType());
    if (type.isEmpty() && (comparesText() || !config.matchType().isEmpty())) {
      section.buildError(
          "match_type",
          "'match_type' has the unknown value '" + config.matchType() + "'",
          "use one of: strict, regexp");
      return;
    }
    type.ifPresent(known -> checkTexts(known == MatchType.REGEXP));
  }

  private void checkTexts(boolean regexp) {
    if (regexp) {
      checkExpressions();
    } else if (!SPAN_KINDS.containsAll(config.spanKinds())) {
      section.buildError(
          "span_kinds",
          "'span_kinds' names a kind that does not exist",
          "use " + String.join(", ", SPAN_KINDS.stream().sorted().toList()));
    }
  }

  private void checkExpressions() {
    checkExpressions("services", config.services());
    checkExpressions("span_names", config.spanNames());
    checkExpressions("span_kinds", config.spanKinds());
    checkExpressions("log_bodies", config.logBodies());
    checkExpressions("log_severity_texts", config.logSeverityTexts());
    checkExpressions("metric_names", config.metricNames());
    checkExpressions(
        "libraries",
        config.libraries().stream()
            .flatMap(
                library -> Stream.concat(Stream.of(library.name()), library.version().stream()))
            .toList());
    checkAttributes("attributes", config.attributes());
    checkAttributes("resources", config.resources());
  }

  private void checkAttributes(String option, List<AttributeMatchConfig> attributes) {
    for (AttributeMatchConfig attribute : attributes) {
      if (attribute.value().isEmpty()) {
        continue;
      }
      if (attribute.value().get() instanceof ScalarNode scalar
          && scalar.value() instanceof String text) {
        checkExpressions(option, List.of(text));
      } else {
        section.buildError(
            option,
            "the value of '" + attribute.key() + "' is no text, as match_type regexp needs it",
            "put the regular expression in quotes");
      }
    }
  }

  private void checkExpressions(String option, List<String> expressions) {
    for (String expression : expressions) {
      try {
        GoRegex.compile(expression);
      } catch (IllegalArgumentException e) {
        section.buildError(
            option,
            "'" + expression + "' is no regular expression: " + e.getMessage(),
            "write it in the syntax of Go, RE2");
      }
    }
  }

  private boolean comparesText() {
    return Stream.of(
            config.services(),
            config.spanNames(),
            config.spanKinds(),
            config.logBodies(),
            config.logSeverityTexts(),
            config.metricNames(),
            config.attributes(),
            config.resources(),
            config.libraries())
        .anyMatch(list -> !list.isEmpty());
  }
}
