package dev.ingot.engine.pipeline;

import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.pipeline.GraphNode.ConnectorNode;
import dev.ingot.engine.pipeline.GraphNode.ExporterNode;
import dev.ingot.engine.pipeline.GraphNode.FanOutNode;
import dev.ingot.engine.pipeline.GraphNode.ProcessorNode;
import dev.ingot.engine.pipeline.GraphNode.ReceiverNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds what of a running graph can stay in the next one.
 *
 * <p>An exporter stays when it is unchanged and serves no signal that it did not serve before; a
 * receiver when it is unchanged and serves the same signals. A processor or connector stays when it
 * is unchanged and everything behind it stays, down to the exporters, which may change; processors
 * of one pass over the bytes stay together or not at all.
 */
final class GraphDiff {
  private final PipelineGraph former;
  private final GraphPlan plan;
  private final Unchanged unchanged;
  private final Set<GraphNode> steps = new HashSet<>();
  private final Set<GraphNode> outputs = new HashSet<>();
  private final Set<PartId> parts = new HashSet<>();

  private GraphDiff(PipelineGraph former, GraphPlan plan, Unchanged unchanged) {
    this.former = former;
    this.plan = plan;
    this.unchanged = unchanged;
  }

  static Inheritance between(PipelineGraph former, GraphPlan plan, Unchanged unchanged) {
    GraphDiff diff = new GraphDiff(former, plan, unchanged);
    plan.reverseOrder().forEach(diff::add);
    return new Inheritance(former.consumers(), diff.steps, diff.outputs, diff.parts);
  }

  private void add(GraphNode node) {
    if (stays(node)) {
      steps.add(node);
      node.part().ifPresent(parts::add);
    }
    if (node instanceof ReceiverNode && leadsAsBefore(node)) {
      outputs.add(node);
    }
  }

  private boolean stays(GraphNode node) {
    if (node instanceof ExporterNode exporter) {
      return partStays(node)
          && former
              .plan()
              .exporterSteps(exporter.id())
              .containsAll(plan.exporterSteps(exporter.id()));
    }
    if (node instanceof ReceiverNode receiver) {
      return partStays(node)
          && former.plan().receiverSteps(receiver.id()).equals(plan.receiverSteps(receiver.id()));
    }
    return leadsAsBefore(node) && ownStays(node);
  }

  private boolean leadsAsBefore(GraphNode node) {
    return former.plan().has(node)
        && former.plan().after(node).equals(plan.after(node))
        && plan.after(node).stream().allMatch(this::leadsToTheSame);
  }

  private boolean leadsToTheSame(GraphNode next) {
    return next instanceof ExporterNode || steps.contains(next);
  }

  private boolean ownStays(GraphNode node) {
    if (node instanceof ProcessorNode processor) {
      return former.plan().passOf(processor).equals(plan.passOf(processor))
          && plan.passOf(processor).stream()
              .map(each -> new ProcessorNode(processor.pipeline(), each))
              .allMatch(this::partStays);
    }
    if (node instanceof FanOutNode fanOut) {
      return former.plan().isolation(fanOut.pipeline()).equals(plan.isolation(fanOut.pipeline()));
    }
    return !(node instanceof ConnectorNode) || partStays(node);
  }

  private boolean partStays(GraphNode node) {
    PartId id = node.part().orElseThrow(() -> new IllegalStateException(node + " has no part"));
    Instance<?> instance = former.parts().get(id);
    return instance != null
        && instance.isStarted()
        && unchanged.settings().test(id.component())
        && disjoint(instance.extensions(), unchanged.changedExtensions());
  }

  private static boolean disjoint(Collection<?> one, Collection<?> other) {
    return Collections.disjoint(one, other);
  }
}
