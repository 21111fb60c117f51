package dev.ingot.engine.pipeline;

import dev.ingot.engine.pipeline.GraphNode.ConnectorNode;
import dev.ingot.problem.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Telemetry that would go round and round. So that the same configuration always gives the same
 * words, it is told from the connector with the greatest id.
 */
final class Cycle {
  private static final Comparator<ConnectorNode> BY_ID = Comparator.comparing(ConnectorNode::id);

  private final List<GraphNode> nodes;
  private final ConnectorNode first;

  Cycle(List<GraphNode> found) {
    first =
        found.stream()
            .filter(ConnectorNode.class::isInstance)
            .map(ConnectorNode.class::cast)
            .max(BY_ID)
            .orElseThrow(() -> new IllegalStateException("cycle without a connector"));
    nodes = new ArrayList<>(found);
    Collections.rotate(nodes, -nodes.indexOf(first));
    nodes.add(first);
  }

  List<String> labels() {
    return nodes.stream().flatMap(node -> node.label().stream()).toList();
  }

  /** Where the connector is named as an exporter. */
  Location location(List<PipelineSpec> pipelines) {
    return pipelines.stream()
        .filter(pipeline -> pipeline.id().signal().equals(first.from()))
        .flatMap(pipeline -> pipeline.exporters().stream())
        .filter(reference -> reference.id().equals(first.id()))
        .map(Reference::location)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("connector of a cycle without a pipeline"));
  }
}
