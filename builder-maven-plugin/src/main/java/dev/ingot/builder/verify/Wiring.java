package dev.ingot.builder.verify;

import dev.ingot.builder.otlp.Signal;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which components a configuration has and how its pipelines connect them. */
final class Wiring {
  private final MapNode configuration;
  private final List<Pipeline> pipelines;

  /** Reads a configuration after merging and expansion, as the collector prints it. */
  Wiring(MapNode configuration) {
    this.configuration = configuration;
    this.pipelines = readPipelines();
  }

  /** The type of a component: {@code otlp} of {@code otlp/backend}. */
  static String typeOf(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  List<Pipeline> pipelines() {
    return pipelines;
  }

  /** What a section configures for a component; nothing when it stands there without anything. */
  Optional<MapNode> settings(String section, String id) {
    return at(section) instanceof MapNode map && map.get(id) instanceof MapNode settings
        ? Optional.of(settings)
        : Optional.empty();
  }

  /** The extensions that the service starts. */
  List<String> extensions() {
    return at("service") instanceof MapNode service ? texts(service.get("extensions")) : List.of();
  }

  /** Whether pipelines are connected by this component. */
  boolean isConnector(String id) {
    return at("connectors") instanceof MapNode connectors && connectors.get(id) != null;
  }

  /**
   * All ways that telemetry of a receiver takes: to each exporter, the pipelines on the way. A way
   * ends at a connector that makes another signal of it.
   */
  Map<String, List<List<Pipeline>>> ways(String receiver, Signal signal) {
    Map<String, List<List<Pipeline>>> ways = new LinkedHashMap<>();
    follow(receiver, signal, List.of(), ways);
    return ways;
  }

  private void follow(
      String source, Signal signal, List<Pipeline> way, Map<String, List<List<Pipeline>>> ways) {
    for (Pipeline pipeline : pipelines) {
      if (pipeline.signal() != signal || !pipeline.receivers().contains(source)) {
        continue;
      }
      List<Pipeline> longer = new ArrayList<>(way);
      longer.add(pipeline);
      for (String exporter : Set.copyOf(pipeline.exporters()).stream().sorted().toList()) {
        if (isConnector(exporter)) {
          follow(exporter, signal, longer, ways);
        } else {
          ways.computeIfAbsent(exporter, id -> new ArrayList<>()).add(longer);
        }
      }
    }
  }

  private List<Pipeline> readPipelines() {
    List<Pipeline> found = new ArrayList<>();
    if (at("service") instanceof MapNode service
        && service.get("pipelines") instanceof MapNode map) {
      map.entries().forEach((id, entry) -> pipeline(id, entry.value()).ifPresent(found::add));
    }
    return List.copyOf(found);
  }

  private static Optional<Pipeline> pipeline(String id, Node node) {
    return Signal.ofPipeline(id)
        .filter(signal -> node instanceof MapNode)
        .map(signal -> pipeline(id, signal, (MapNode) node));
  }

  private static Pipeline pipeline(String id, Signal signal, MapNode map) {
    return new Pipeline(
        id,
        signal,
        texts(map.get("receivers")),
        texts(map.get("processors")),
        texts(map.get("exporters")));
  }

  private static List<String> texts(@Nullable Node node) {
    return node instanceof ListNode list
        ? list.items().stream().map(item -> ((ScalarNode) item).text()).toList()
        : List.of();
  }

  private @Nullable Node at(String section) {
    return configuration.get(section);
  }
}
