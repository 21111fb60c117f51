package dev.ingot.attributes.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Signal;
import dev.ingot.testkit.ConfigText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchConfigTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{services: [a]} ~ 'match_type' has the unknown value '' ~ use one of: strict, regexp",
        "{match_type: glob, services: [a]} ~ 'match_type' has the unknown value 'glob'"
            + " ~ use one of: strict, regexp",
        "{match_type: strict, span_kinds: [server]}"
            + " ~ 'span_kinds' names a kind that does not exist"
            + " ~ use SPAN_KIND_CLIENT, SPAN_KIND_CONSUMER, SPAN_KIND_INTERNAL, SPAN_KIND_PRODUCER,"
            + " SPAN_KIND_SERVER",
        "{match_type: regexp, span_names: ['(']} ~ '(' is no regular expression: missing closing )"
            + " ~ write it in the syntax of Go, RE2",
        "{match_type: regexp, attributes: [{key: a, value: 1}]}"
            + " ~ the value of 'a' is no text, as match_type regexp needs it"
            + " ~ put the regular expression in quotes",
      })
  void wrongSectionsAreRefused(String yaml, String message, String fix) {
    assertThat(ConfigText.problems(new MatchConfigBinder(), yaml))
        .contains("component: " + message)
        .contains(fix)
        .hasLineCount(2);
  }

  @Test
  void aSeverityNumberNeedsNoMatchType() {
    assertThat(ConfigText.problems(new MatchConfigBinder(), "log_severity_number: {min: 9}"))
        .isEmpty();
  }

  @Test
  void eachSignalHasItsOwnProperties() {
    assertRefused(
        Signal.LOGS,
        "{match_type: strict, services: [a]}",
        "'include': services, span_names, span_kinds and metric_names are not valid for log"
            + " records");
    assertRefused(
        Signal.LOGS,
        "{match_type: strict}",
        "'include': nothing to match; set one of: log_bodies, log_severity_texts,"
            + " log_severity_number, attributes, resources, libraries");
    assertRefused(
        Signal.TRACES,
        "{match_type: strict, log_bodies: [a]}",
        "'include': log_bodies, log_severity_texts and log_severity_number are not valid for"
            + " spans");
    assertRefused(
        Signal.TRACES,
        "{match_type: strict}",
        "'include': nothing to match; set one of: services, span_names, span_kinds, attributes,"
            + " resources, libraries");
  }

  @Test
  void metricsIgnoreWhatIsNotAboutThem() {
    MatchConfig config =
        ConfigText.bind(new MatchConfigBinder(), "{match_type: strict, services: [a]}");
    assertThat(RecordMatch.of(config, Signal.METRICS)).isEmpty();
  }

  private static void assertRefused(Signal<?> signal, String yaml, String reason) {
    MatchConfig config = ConfigText.bind(new MatchConfigBinder(), yaml);
    assertThatThrownBy(() -> new Selection(signal, Optional.of(config), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }
}
