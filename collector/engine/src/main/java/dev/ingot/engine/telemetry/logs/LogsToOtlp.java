package dev.ingot.engine.telemetry.logs;

import dev.ingot.component.Logger.Level;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.log.LogEvent;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.OwnScope;
import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.model.AttributeMap;
import dev.ingot.telemetry.model.LogRecord;
import dev.ingot.telemetry.model.ObjectView;
import dev.ingot.telemetry.model.Request;
import dev.ingot.telemetry.model.ResourceLogs;
import dev.ingot.telemetry.model.ScopeLogs;
import dev.ingot.telemetry.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The collector's own log as OTLP, the messages of a component in a scope.
 *
 * @param resource what the collector is
 */
record LogsToOtlp(OwnResource resource) {
  private static final String COMPONENT = "otelcol.";
  private static final long NANOS = 1_000_000_000L;
  private static final int SAMPLED = 1;

  Logs write(List<TracedEvent> events) {
    Request<ResourceLogs> request = ObjectView.LOGS.request(RequestMetadata.NONE);
    ResourceLogs group = new ResourceLogs();
    resource.writeTo(group.resource());
    Map<Map<String, Object>, ScopeLogs> scopes = new LinkedHashMap<>();
    for (TracedEvent each : events) {
      Map<String, Object> component = component(each.event().source());
      scopes.computeIfAbsent(component, LogsToOtlp::scope).records().add(logRecord(each));
    }
    group.scopes().addAll(scopes.values());
    request.resources().add(group);
    return ObjectView.LOGS.encode(request);
  }

  private static Map<String, Object> component(Map<String, Object> source) {
    Map<String, Object> component = new LinkedHashMap<>(source);
    component.keySet().removeIf(name -> !name.startsWith(COMPONENT));
    return component;
  }

  private static ScopeLogs scope(Map<String, Object> attributes) {
    ScopeLogs scope = new ScopeLogs();
    scope.scope().name(OwnScope.NAME);
    attributes.forEach((name, value) -> put(scope.scope().attributes(), name, value));
    return scope;
  }

  private static LogRecord logRecord(TracedEvent traced) {
    LogEvent event = traced.event();
    long time = nanos(event.at());
    LogRecord logRecord =
        new LogRecord()
            .time(time)
            .observedTime(time)
            .severity(severity(event.level()))
            .severityText(event.level().name().toLowerCase(Locale.ROOT))
            .body(Value.of(event.message()));
    event
        .source()
        .forEach(
            (name, value) -> {
              if (!name.startsWith(COMPONENT)) {
                put(logRecord.attributes(), name, value);
              }
            });
    event.fields().forEach((name, value) -> put(logRecord.attributes(), field(name), value));
    traced.span().ifPresent(span -> put(logRecord, span));
    return logRecord;
  }

  /** The Collector gives errors the name that the semantic conventions have for them. */
  private static String field(String name) {
    return name.equals("error") ? "exception.message" : name;
  }

  private static void put(LogRecord logRecord, TraceContext span) {
    logRecord
        .traceId(span.traceIdBytes())
        .spanId(span.spanIdBytes())
        .flags(span.sampled() ? SAMPLED : 0);
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * NANOS + at.getNano();
  }

  private static int severity(Level level) {
    return switch (level) {
      case DEBUG -> 5;
      case INFO -> 9;
      case WARN -> 13;
      case ERROR -> 17;
    };
  }

  private static void put(AttributeMap attributes, String name, Object value) {
    attributes.put(name, value(value));
  }

  private static Value value(Object value) {
    if (value instanceof Boolean truth) {
      return Value.of(truth);
    } else if (value instanceof Double || value instanceof Float) {
      return Value.of(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      return Value.of(number.longValue());
    } else if (value instanceof Iterable<?> items) {
      List<Value> values = new ArrayList<>();
      items.forEach(item -> values.add(value(item)));
      return Value.of(values);
    } else if (value instanceof Map<?, ?> map) {
      Value values = Value.ofMap();
      map.forEach((key, item) -> put(values.map(), String.valueOf(key), item));
      return values;
    }
    return Value.of(value.toString());
  }
}
