package dev.ingot.attributes.match;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The test of one section for the records of one signal. */
final class RecordMatch implements Predicate<Cursor> {
  private static final byte[] SERVICE_NAME = "service.name".getBytes(StandardCharsets.UTF_8);

  /** The Collector's word for a resource without a name. */
  private static final String NO_SERVICE = "<nil-service-name>";

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
  private boolean looksOutside;

  private RecordMatch(MatchType type) {
    this.type = type;
  }

  /** The test; empty when the section says nothing about the signal. */
  static Optional<RecordMatch> of(MatchConfig config, Signal<?> signal) {
    RecordMatch match =
        new RecordMatch(MatchType.named(config.matchType()).orElse(MatchType.STRICT));
    if (signal == Signal.METRICS) {
      match.addMetric(config);
    } else if (signal == Signal.TRACES) {
      match.addSpan(config);
    } else {
      match.addLogRecord(config);
    }
    return match.tests.isEmpty() ? Optional.empty() : Optional.of(match);
  }

  @Override
  public boolean test(Cursor record) {
    for (Predicate<Cursor> test : tests) {
      if (!test.test(record)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it looks at the resource, scope or metric of a record. */
  boolean looksOutside() {
    return looksOutside;
  }

  private void addMetric(MatchConfig config) {
    if (!config.metricNames().isEmpty()) {
      TextMatch names = TextMatch.of(type, config.metricNames());
      addOutside(point -> names.test(point.parent(), NAME));
    }
  }

  private void addSpan(MatchConfig config) {
    if (!config.services().isEmpty()) {
      TextMatch services = TextMatch.of(type, config.services());
      addOutside(span -> matchesService(services, span.resource().attributes()));
    }
    addField(config.spanNames(), SPAN_NAME);
    if (!config.spanKinds().isEmpty()) {
      TextMatch kinds = TextMatch.of(type, config.spanKinds());
      boolean[] chosen = new boolean[KINDS.size()];
      KINDS.forEach(kind -> chosen[KINDS.indexOf(kind)] = kinds.test(kind));
      boolean unknown = kinds.test("");
      tests.add(span -> isChosen(span.number(SPAN_KIND), chosen, unknown));
    }
    addCommon(config);
  }

  private void addLogRecord(MatchConfig config) {
    if (!config.logBodies().isEmpty()) {
      TextMatch bodies = TextMatch.of(type, config.logBodies());
      tests.add(record -> bodies.test(record.value(BODY)));
    }
    addField(config.logSeverityTexts(), SEVERITY_TEXT);
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
      addScope(library.name(), NAME);
      library.version().ifPresent(version -> addScope(version, VERSION));
    }
    for (AttributeMatchConfig attribute : config.resources()) {
      AttributeMatch match = new AttributeMatch(type, attribute);
      addOutside(record -> match.test(record.resource().attributes()));
    }
    for (AttributeMatchConfig attribute : config.attributes()) {
      AttributeMatch match = new AttributeMatch(type, attribute);
      tests.add(record -> match.test(record.attributes()));
    }
  }

  private void addField(List<String> patterns, int field) {
    if (!patterns.isEmpty()) {
      TextMatch texts = TextMatch.of(type, patterns);
      tests.add(record -> texts.test(record, field));
    }
  }

  private void addScope(String pattern, int field) {
    TextMatch text = TextMatch.of(type, List.of(pattern));
    addOutside(record -> text.test(record.scope(), field));
  }

  private void addOutside(Predicate<Cursor> test) {
    looksOutside = true;
    tests.add(test);
  }

  private static boolean matchesService(TextMatch services, Attributes resource) {
    int index = resource.find(SERVICE_NAME);
    return index < 0 ? services.test(NO_SERVICE) : services.test(resource.value(index));
  }

  private static boolean isChosen(long kind, boolean[] chosen, boolean unknown) {
    return kind >= 0 && kind < chosen.length ? chosen[(int) kind] : unknown;
  }
}
