package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.pipeline.GraphNode.ConnectorNode;
import dev.ingot.engine.pipeline.GraphNode.EntryNode;
import dev.ingot.engine.pipeline.GraphNode.FanOutNode;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.Makers;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Which pipelines have a connector as exporter, and which as receiver. It must join at least one
 * pair of them for every signal on either side.
 */
final class ConnectorUses {
  private record Use(PipelineId pipeline, Location location) {}

  private final Map<ComponentId, Configured<Makers.OfConnector>> connectors;
  private final SortedMap<ComponentId, List<Use>> asExporter = new TreeMap<>();
  private final SortedMap<ComponentId, List<Use>> asReceiver = new TreeMap<>();

  ConnectorUses(List<PipelineSpec> pipelines, ConfiguredComponents components) {
    connectors = components.connectors();
    for (PipelineSpec pipeline : pipelines) {
      collect(pipeline.exporters(), pipeline.id(), asExporter);
      collect(pipeline.receivers(), pipeline.id(), asReceiver);
    }
  }

  private void collect(
      List<Reference> references, PipelineId pipeline, Map<ComponentId, List<Use>> uses) {
    for (Reference each : references) {
      if (isConnector(each.id())) {
        uses.computeIfAbsent(each.id(), id -> new ArrayList<>())
            .add(new Use(pipeline, each.location()));
      }
    }
  }

  boolean isConnector(ComponentId id) {
    return connectors.containsKey(id);
  }

  /** Joins the pipelines, and reports connectors that join nothing. */
  void addTo(BiConsumer<GraphNode, GraphNode> connect, Problems problems) {
    connectors.keySet().stream().sorted().forEach(id -> add(id, connect, problems));
  }

  private void add(ComponentId id, BiConsumer<GraphNode, GraphNode> connect, Problems problems) {
    for (Use from : usesOf(id, asExporter)) {
      for (Use to : usesOf(id, asReceiver)) {
        if (joins(id, from, to)) {
          join(id, from.pipeline(), to.pipeline(), connect);
        }
      }
    }
    if (!checkExporters(id, problems)) {
      checkReceivers(id, problems);
    }
  }

  private static List<Use> usesOf(ComponentId id, Map<ComponentId, List<Use>> uses) {
    return uses.getOrDefault(id, List.of());
  }

  private boolean joins(ComponentId id, Use from, Use to) {
    Configured<Makers.OfConnector> connector = connectors.get(id);
    return connector != null
        && connector.supports(from.pipeline().signal(), to.pipeline().signal());
  }

  private static void join(
      ComponentId id, PipelineId from, PipelineId to, BiConsumer<GraphNode, GraphNode> connect) {
    GraphNode connector = new ConnectorNode(from.signal(), to.signal(), id);
    connect.accept(new FanOutNode(from), connector);
    connect.accept(connector, new EntryNode(to));
  }

  /** Says whether there was a problem; the other side has the same cause then. */
  private boolean checkExporters(ComponentId id, Problems problems) {
    List<Use> unused =
        usesOf(id, asExporter).stream()
            .filter(from -> usesOf(id, asReceiver).stream().noneMatch(to -> joins(id, from, to)))
            .toList();
    bySignal(unused)
        .forEach(uses -> report(uses, GraphMessages.unusedExporter(id, pipelines(uses)), problems));
    return !unused.isEmpty();
  }

  private void checkReceivers(ComponentId id, Problems problems) {
    List<Use> unused =
        usesOf(id, asReceiver).stream()
            .filter(to -> usesOf(id, asExporter).stream().noneMatch(from -> joins(id, from, to)))
            .toList();
    bySignal(unused)
        .forEach(uses -> report(uses, GraphMessages.unusedReceiver(id, pipelines(uses)), problems));
  }

  private static Iterable<List<Use>> bySignal(List<Use> uses) {
    SortedMap<String, List<Use>> bySignal = new TreeMap<>();
    for (Use each : uses) {
      bySignal.computeIfAbsent(each.pipeline().signal(), signal -> new ArrayList<>()).add(each);
    }
    return bySignal.values();
  }

  private static List<PipelineId> pipelines(List<Use> uses) {
    return uses.stream().map(Use::pipeline).sorted().toList();
  }

  private static void report(List<Use> uses, String reason, Problems problems) {
    problems.error(
        GraphMessages.CODE,
        uses.get(0).location(),
        GraphMessages.failed(reason),
        "use the connector as exporter of one pipeline and as receiver of another, for signals"
            + " that it joins");
  }
}
