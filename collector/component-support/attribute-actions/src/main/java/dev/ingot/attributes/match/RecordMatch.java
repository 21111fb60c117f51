package dev.ingot.attributes.match;

import dev.ingot.attributes.text.ValueText;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.ValueView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes the test of one section for the records of one signal. */
final class RecordMatch {
  private static final byte[] SERVICE_NAME = "service.name".getBytes(StandardCharsets.UTF_8);
  private static final List<String> KINDS =
      List.of(
          "SPAN_KIND_UNSPECIFIED",
          "SPAN_KIND_INTERNAL",
          "SPAN_KIND_SERVER",
          "SPAN_KIND_CLIENT",
          "SPAN_KIND_PRODUCER",
          "SPAN_KIND_CONSUMER");

  private static final int NAME = 1;
  private static final int VERSION = 2;
  private static final int SPAN_NAME = 5;
  private static final int SPAN_KIND = 6;
  private static final int SEVERITY_NUMBER = 2;
  private static final int SEVERITY_TEXT = 3;
  private static final int BODY = 5;

  private final MatchType type;
  private final List<Predicate<Cursor>> tests = new ArrayList<>();

  private RecordMatch(MatchType type) {
    this.type = type;
  }

  /** The test; empty when the section says nothing about the signal. */
  static Optional<Predicate<Cursor>> of(MatchConfig config, Signal<?> signal) {
    RecordMatch match =
        new RecordMatch(MatchType.named(config.matchType()).orElse(MatchType.STRICT));
    if (signal == Signal.METRICS) {
      match.text(config.metricNames(), point -> point.parent().text(NAME));
    } else if (signal == Signal.TRACES) {
      match.addSpan(config);
    } else {
      match.addLogRecord(config);
    }
    List<Predicate<Cursor>> tests = List.copyOf(match.tests);
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(cursor -> tests.stream().allMatch(test -> test.test(cursor)));
  }

  private void addSpan(MatchConfig config) {
    text(config.services(), RecordMatch::service);
    text(config.spanNames(), span -> span.text(SPAN_NAME));
    text(config.spanKinds(), RecordMatch::kind);
    addCommon(config);
  }

  private void addLogRecord(MatchConfig config) {
    text(config.logBodies(), record -> ValueText.of(record.value(BODY)));
    text(config.logSeverityTexts(), record -> record.text(SEVERITY_TEXT));
    config
        .logSeverityNumber()
        .ifPresent(
            severity ->
                tests.add(
                    record -> {
                      long number = record.number(SEVERITY_NUMBER);
                      return number == 0 ? severity.matchUndefined() : number >= severity.min();
                    }));
    addCommon(config);
  }

  private void addCommon(MatchConfig config) {
    for (LibraryConfig library : config.libraries()) {
      text(List.of(library.name()), record -> record.scope().text(NAME));
      library
          .version()
          .ifPresent(version -> text(List.of(version), record -> record.scope().text(VERSION)));
    }
    for (AttributeMatchConfig attribute : config.resources()) {
      AttributeMatch match = new AttributeMatch(type, attribute);
      tests.add(record -> match.test(record.resource().attributes()));
    }
    for (AttributeMatchConfig attribute : config.attributes()) {
      AttributeMatch match = new AttributeMatch(type, attribute);
      tests.add(record -> match.test(record.attributes()));
    }
  }

  private void text(List<String> patterns, Function<Cursor, String> text) {
    if (!patterns.isEmpty()) {
      Predicate<String> texts = Texts.of(type, patterns);
      tests.add(cursor -> texts.test(text.apply(cursor)));
    }
  }

  /** The Collector's word for a resource without a name. */
  private static String service(Cursor span) {
    Attributes attributes = span.resource().attributes();
    int index = attributes.find(SERVICE_NAME);
    if (index < 0) {
      return "<nil-service-name>";
    }
    ValueView value = attributes.value(index);
    return ValueText.of(value);
  }

  private static String kind(Cursor span) {
    long kind = span.number(SPAN_KIND);
    return kind >= 0 && kind < KINDS.size() ? KINDS.get((int) kind) : "";
  }
}
