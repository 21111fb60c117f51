package dev.ingot.engine.settings;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code service::telemetry} is where nothing is written. */
final class TelemetryDefaults {
  /** As the Collector prints it. */
  static final String TEXT =
      """
      logs:
        level: info
        encoding: console
        sampling: {enabled: true, tick: 10s, initial: 10, thereafter: 100}
        output_paths: [stderr]
        error_output_paths: [stderr]
      metrics:
        level: Normal
        readers:
          - pull:
              exporter:
                prometheus:
                  host: localhost
                  port: 8888
                  without_scope_info: true
                  without_type_suffix: true
                  without_units: true
      resource:
        schema_url: https://opentelemetry.io/schemas/1.40.0
      """;

  private TelemetryDefaults() {}

  /** The written section over the defaults: maps are merged, all else takes its place. */
  static MapNode under(MapNode written) {
    MapNode defaults = (MapNode) YamlReader.read("defaults", TEXT, new Problems()).orElseThrow();
    return new PrintedTelemetry(merged(defaults, written)).whole();
  }

  private static MapNode merged(MapNode below, MapNode above) {
    Map<String, Entry> entries = new LinkedHashMap<>(below.entries());
    above
        .entries()
        .forEach(
            (key, entry) -> {
              Node under = below.get(key);
              if (under instanceof MapNode map && entry.value() instanceof MapNode over) {
                entries.put(key, new Entry(entry.key(), merged(map, over)));
              } else if (under == null || !Maps.isNull(entry.value())) {
                entries.put(key, entry);
              }
            });
    return new MapNode(above.location(), entries);
  }
}
