package dev.ingot.engine.settings;

import static dev.ingot.engine.settings.EffectiveConfig.with;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The section {@code service::telemetry} as the Collector prints it: levels in its letters, and the
 * defaults of what is written.
 *
 * @param telemetry the section with the defaults of what is not written
 */
record PrintedTelemetry(MapNode telemetry) {

  MapNode whole() {
    MapNode printed = within(telemetry, "logs", logs -> word(logs, PrintedTelemetry::lower));
    printed = within(printed, "metrics", PrintedTelemetry::metrics);
    return within(printed, "traces", PrintedTelemetry::traces);
  }

  private static MapNode metrics(MapNode metrics) {
    MapNode printed = word(metrics, PrintedTelemetry::capital);
    return printed.get("readers") instanceof ListNode readers
        ? with(printed, "readers", readers(readers))
        : printed;
  }

  private static MapNode traces(MapNode traces) {
    MapNode printed =
        word(
            absent(traces, "level", ScalarNode.of(traces.location(), "Basic")),
            PrintedTelemetry::capital);
    return absent(printed, "propagators", new ListNode(traces.location(), List.of()));
  }

  private static ListNode readers(ListNode readers) {
    return new ListNode(
        readers.location(),
        readers.items().stream()
            .<Node>map(reader -> reader instanceof MapNode map ? reader(map) : reader)
            .toList());
  }

  private static MapNode reader(MapNode reader) {
    return within(
        reader,
        "pull",
        pull ->
            within(
                pull,
                "exporter",
                exporter -> within(exporter, "prometheus", PrintedTelemetry::prometheus)));
  }

  private static MapNode prometheus(MapNode prometheus) {
    MapNode printed = prometheus;
    for (String option : List.of("without_scope_info", "without_type_suffix", "without_units")) {
      ScalarNode yes = new ScalarNode(prometheus.location(), true, "true", Optional.empty());
      printed = absent(printed, option, yes);
    }
    return printed;
  }

  /** A section whose level is written in other letters. */
  private static MapNode word(MapNode section, UnaryOperator<String> letters) {
    return section.get("level") instanceof ScalarNode level && !level.text().isEmpty()
        ? with(section, "level", ScalarNode.of(level.location(), letters.apply(level.text())))
        : section;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1));
  }

  private static MapNode within(MapNode map, String key, UnaryOperator<MapNode> change) {
    return map.get(key) instanceof MapNode inner ? with(map, key, change.apply(inner)) : map;
  }

  private static MapNode absent(MapNode map, String key, Node value) {
    return map.get(key) == null ? with(map, key, value) : map;
  }
}
