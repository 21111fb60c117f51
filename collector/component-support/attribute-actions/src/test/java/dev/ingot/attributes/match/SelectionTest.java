package dev.ingot.attributes.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.ConfigText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private static final String SPANS =
      """
      {"resourceSpans":[
        {"resource":{"attributes":[{"key":"service.name","value":{"intValue":"42"}}]},
         "scopeSpans":[{"scope":{"name":"lib","version":"1.2"},
           "spans":[{"name":"a","kind":2},{"name":"b","kind":77}]}]},
        {"scopeSpans":[{"spans":[
          {"name":"c","kind":3,"attributes":[{"key":"k","value":{"boolValue":true}}]}]}]}]}
      """;

  private static final String RECORDS =
      """
      {"resourceLogs":[{"scopeLogs":[{"logRecords":[
        {"severityText":"a","severityNumber":9,"body":{"stringValue":"text"}},
        {"severityText":"b","body":{"kvlistValue":{"values":[
          {"key":"k","value":{"intValue":"1"}}]}}}]}]}]}
      """;

  private static final String POINTS =
      """
      {"resourceMetrics":[{"scopeMetrics":[{"metrics":[
        {"name":"a","gauge":{"dataPoints":[{"asInt":"1"}]}},
        {"name":"b","sum":{"dataPoints":[{"asInt":"2"}]}}]}]}]}
      """;

  @Test
  void withoutSectionsThatSaySomethingItIsAll() {
    MatchConfig names =
        ConfigText.bind(new MatchConfigBinder(), "{match_type: strict, span_names: [a]}");
    MatchConfig metrics =
        ConfigText.bind(new MatchConfigBinder(), "{match_type: strict, metric_names: [a]}");
    Optional<MatchConfig> none = Optional.empty();
    assertThat(new Selection(Signal.TRACES, none, none).isAll()).isTrue();
    assertThat(new Selection(Signal.TRACES, Optional.of(names), none).isAll()).isFalse();
    assertThat(new Selection(Signal.TRACES, none, Optional.of(names)).isAll()).isFalse();
    assertThat(new Selection(Signal.METRICS, Optional.of(names), none).isAll()).isTrue();
    assertThat(new Selection(Signal.METRICS, Optional.of(metrics), none).isAll()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{match_type: strict, services: ['42']} ~ ab",
        "{match_type: regexp, services: ['^4']} ~ ab",
        "{match_type: strict, services: [<nil-service-name>]} ~ c",
        "{match_type: strict, span_names: [a, c, d]} ~ ac",
        "{match_type: regexp, span_names: [^a, b$]} ~ ab",
        "{match_type: strict, span_kinds: [SPAN_KIND_SERVER, SPAN_KIND_CLIENT]} ~ ac",
        "{match_type: regexp, span_kinds: [^$]} ~ b",
        "{match_type: strict, libraries: [{name: lib}]} ~ ab",
        "{match_type: strict, libraries: [{name: lib, version: ''}]} ~ ''",
        "{match_type: strict, libraries: [{name: ''}]} ~ c",
        "{match_type: strict, resources: [{key: service.name, value: 42}]} ~ ab",
        "{match_type: strict, resources: [{key: service.name, value: '42'}]} ~ ''",
        "{match_type: strict, attributes: [{key: k, value: true}]} ~ c",
        "{match_type: regexp, attributes: [{key: k, value: 'r.e'}]} ~ c",
        "{match_type: strict, attributes: [{key: k}], span_names: [a]} ~ ''",
      })
  void choosesSpans(String include, String names) throws Exception {
    assertThat(chosen(Signal.TRACES, SPANS, include, 5)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{match_type: strict, log_bodies: [text]} ~ a",
        "{match_type: strict, log_bodies: ['{\"k\":1}']} ~ b",
        "{match_type: regexp, log_bodies: ['t$', k]} ~ ab",
        "{match_type: strict, log_severity_texts: [b]} ~ b",
        "{log_severity_number: {min: 9}} ~ a",
        "{log_severity_number: {min: 10, match_undefined: true}} ~ b",
      })
  void choosesLogRecords(String include, String names) throws Exception {
    assertThat(chosen(Signal.LOGS, RECORDS, include, 3)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{match_type: strict, metric_names: [b]} ~ 2",
        "{match_type: regexp, metric_names: [.]} ~ 12",
      })
  void choosesDataPoints(String include, String numbers) throws Exception {
    assertThat(chosen(Signal.METRICS, POINTS, include, 6)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{match_type: strict, span_names: [a], span_kinds: [SPAN_KIND_SERVER]} ~ false",
        "{match_type: strict, attributes: [{key: k}]} ~ false",
        "{match_type: strict, services: [a]} ~ true",
        "{match_type: strict, libraries: [{name: a}]} ~ true",
        "{match_type: strict, resources: [{key: k}]} ~ true",
      })
  void knowsWhetherItLooksOutside(String section, boolean outside) {
    Optional<MatchConfig> config = Optional.of(bind(section));
    assertThat(new Selection(Signal.TRACES, config, Optional.empty()).looksOutside())
        .isEqualTo(outside);
    assertThat(new Selection(Signal.TRACES, Optional.empty(), config).looksOutside())
        .isEqualTo(outside);
  }

  /** The names, or the numbers, of the records that are included; the others are excluded. */
  private static <T extends Telemetry> String chosen(
      Signal<T> signal, String json, String section, int field) throws Exception {
    Optional<MatchConfig> config = Optional.of(bind(section));
    Selection included = new Selection(signal, config, Optional.empty());
    Selection excluded = new Selection(signal, Optional.empty(), config);
    List<String> names = new ArrayList<>();
    Edit looking =
        Edit.of(
            Level.RECORD,
            record -> {
              assertThat(excluded.test(record)).isNotEqualTo(included.test(record));
              if (included.test(record)) {
                names.add(
                    signal == Signal.METRICS
                        ? String.valueOf(record.number(field))
                        : record.text(field));
              }
              return true;
            });
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    new Rewriter(List.of(looking))
        .rewrite(signal, OtlpJson.parse(signal, bytes, RequestMetadata.NONE));
    return String.join("", names);
  }

  private static MatchConfig bind(String yaml) {
    return ConfigText.bind(new MatchConfigBinder(), yaml);
  }
}
