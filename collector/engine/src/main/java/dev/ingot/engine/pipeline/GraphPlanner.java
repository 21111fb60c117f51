package dev.ingot.engine.pipeline;

import dev.ingot.engine.pipeline.GraphNode.EntryNode;
import dev.ingot.engine.pipeline.GraphNode.ExporterNode;
import dev.ingot.engine.pipeline.GraphNode.FanOutNode;
import dev.ingot.engine.pipeline.GraphNode.ProcessorNode;
import dev.ingot.engine.pipeline.GraphNode.ReceiverNode;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.Makers;
import dev.ingot.problem.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the steps of pipelines, and whether every component can take its place. */
final class GraphPlanner {
  private final List<PipelineSpec> pipelines;
  private final ConfiguredComponents components;
  private final ConnectorUses connectorUses;
  private final Map<GraphNode, Set<GraphNode>> edges = new LinkedHashMap<>();

  GraphPlanner(List<PipelineSpec> pipelines, ConfiguredComponents components) {
    this.pipelines = pipelines;
    this.components = components;
    this.connectorUses = new ConnectorUses(pipelines, components);
  }

  Map<GraphNode, Set<GraphNode>> edges() {
    return edges;
  }

  boolean plan(Problems problems) {
    Problems found = new Problems();
    for (PipelineSpec pipeline : pipelines) {
      addReceivers(pipeline, found);
      addProcessors(pipeline, found);
      addExporters(pipeline, found);
    }
    connectorUses.addTo(this::connect, found);
    found.sorted().forEach(problems::add);
    return !found.hasErrors();
  }

  private void connect(GraphNode from, GraphNode to) {
    edges.computeIfAbsent(from, node -> new LinkedHashSet<>()).add(to);
    edges.computeIfAbsent(to, node -> new LinkedHashSet<>());
  }

  private void addReceivers(PipelineSpec pipeline, Problems problems) {
    for (Reference each : pipeline.receivers()) {
      if (!connectorUses.isConnector(each.id())) {
        Use use = new Use("receiver", each, pipeline.id());
        use.check(components.receivers().get(each.id()), problems);
        connect(new ReceiverNode(pipeline.id().signal(), each.id()), new EntryNode(pipeline.id()));
      }
    }
  }

  private void addProcessors(PipelineSpec pipeline, Problems problems) {
    GraphNode last = new EntryNode(pipeline.id());
    for (Reference each : pipeline.processors()) {
      Use use = new Use("processor", each, pipeline.id());
      use.check(components.processors().get(each.id()), problems);
      GraphNode next = new ProcessorNode(pipeline.id(), each.id());
      connect(last, next);
      last = next;
    }
    connect(last, new FanOutNode(pipeline.id()));
  }

  private void addExporters(PipelineSpec pipeline, Problems problems) {
    for (Reference each : pipeline.exporters()) {
      if (!connectorUses.isConnector(each.id())) {
        Use use = new Use("exporter", each, pipeline.id());
        Configured<Makers.OfExporter> exporter = components.exporters().get(each.id());
        use.check(exporter, problems);
        use.checkSettings(exporter, problems);
        connect(new FanOutNode(pipeline.id()), new ExporterNode(pipeline.id().signal(), each.id()));
      }
    }
  }

  /** A component's place in a pipeline. */
  private record Use(String kind, Reference reference, PipelineId pipeline) {
    void check(@Nullable Configured<?> configured, Problems problems) {
      if (configured == null) {
        report(
            GraphMessages.notConfigured(kind, reference.id()),
            "add it to the section " + kind + "s",
            problems);
      } else if (!configured.supports(pipeline.signal())) {
        List<String> supported = List.copyOf(configured.entry().supports().keySet());
        report(GraphMessages.NOT_SUPPORTED, GraphMessages.supportedSignals(supported), problems);
      }
    }

    void checkSettings(@Nullable Configured<Makers.OfExporter> exporter, Problems problems) {
      if (exporter != null && exporter.supports(pipeline.signal())) {
        PipelineId.signal(pipeline.signal())
            .flatMap(signal -> exporter.maker().refusal(signal))
            .ifPresent(reason -> report(reason, "complete the settings of the exporter", problems));
      }
    }

    private void report(String reason, String fix, Problems problems) {
      String failure =
          kind.equals("processor")
              ? GraphMessages.processor(reference.id(), pipeline, reason)
              : GraphMessages.end(kind, reference.id(), pipeline.signal(), reason);
      problems.error(GraphMessages.CODE, reference.location(), GraphMessages.failed(failure), fix);
    }
  }
}
