package dev.ingot.engine.telemetry;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.engine.telemetry.Reading.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which component own metrics are of, said by their scope. Within the collector these are
 * attributes of the series with a prefix of their own, which pages show as it is.
 *
 * <p>Source: the Collector's RFC "component universal telemetry".
 */
final class ScopeAttributes {
  private static final String PREFIX = "otel.scope.";

  private ScopeAttributes() {}

  /** The meter with the attributes of a component, at its place. */
  static Meter of(Meter meter, ComponentRef component, Map<String, Object> place) {
    Meter more =
        meter
            .with(PREFIX + "otelcol.component.id", component.id().toString())
            .with(PREFIX + "otelcol.component.kind", component.kind().word());
    for (Map.Entry<String, Object> each : place.entrySet()) {
      more = more.with(PREFIX + each.getKey(), each.getValue().toString());
    }
    return more;
  }

  static boolean isOne(String attribute) {
    return attribute.startsWith(PREFIX);
  }

  /** The points without attributes of scopes, those put together that nothing else tells apart. */
  static List<Point> without(Reading reading) {
    boolean gauge = reading.metric().kind() == Metric.Kind.GAUGE;
    Map<SortedMap<String, String>, Point> merged = new LinkedHashMap<>();
    for (Point point : reading.points()) {
      SortedMap<String, String> plain = plain(point);
      Point shown = new Point(plain, point.value(), point.observed());
      merged.merge(plain, shown, (one, other) -> one.with(other, gauge));
    }
    return List.copyOf(merged.values());
  }

  /** The readings of each scope, by its attributes; points have the others only. */
  static Map<SortedMap<String, String>, Reading> byScope(Reading reading) {
    Map<SortedMap<String, String>, List<Point>> scopes = new LinkedHashMap<>();
    for (Point point : reading.points()) {
      SortedMap<String, String> scope = new TreeMap<>();
      point
          .attributes()
          .forEach(
              (name, value) -> {
                if (isOne(name)) {
                  scope.put(name.substring(PREFIX.length()), value);
                }
              });
      scopes
          .computeIfAbsent(scope, none -> new ArrayList<>())
          .add(new Point(plain(point), point.value(), point.observed()));
    }
    Map<SortedMap<String, String>, Reading> readings = new LinkedHashMap<>();
    scopes.forEach((scope, points) -> readings.put(scope, reading.with(points)));
    return readings;
  }

  private static SortedMap<String, String> plain(Point point) {
    SortedMap<String, String> plain = new TreeMap<>(point.attributes());
    plain.keySet().removeIf(ScopeAttributes::isOne);
    return plain;
  }
}
