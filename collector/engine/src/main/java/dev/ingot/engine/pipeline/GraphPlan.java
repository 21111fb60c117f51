package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The steps of all pipelines and how telemetry goes from one to the next. Nothing has been made
 * yet; making it cannot fail any more for a reason that the configuration shows. Immutable.
 */
public final class GraphPlan {
  private final Map<GraphNode, Set<GraphNode>> successors;
  private final List<GraphNode> order;
  private final List<PipelinePasses> passes;
  private final Map<PipelineId, Long> isolation;

  private GraphPlan(
      Map<GraphNode, Set<GraphNode>> successors,
      List<GraphNode> order,
      List<PipelinePasses> passes,
      Map<PipelineId, Long> isolation) {
    this.successors = successors;
    this.order = order;
    this.passes = passes;
    this.isolation = isolation;
  }

  /**
   * Plans pipelines.
   *
   * @param problems what keeps them from being built, all of it
   */
  public static Optional<GraphPlan> of(
      List<PipelineSpec> pipelines, ConfiguredComponents components, Problems problems) {
    GraphPlanner planner = new GraphPlanner(pipelines, components);
    if (!planner.plan(problems)) {
      return Optional.empty();
    }
    TopologicalOrder<GraphNode> sorting = new TopologicalOrder<>(planner.edges());
    if (!sorting.cycle().isEmpty()) {
      refuse(sorting, pipelines, problems);
      return Optional.empty();
    }
    List<PipelinePasses> passes =
        pipelines.stream().map(each -> PipelinePasses.of(each, components)).toList();
    Map<PipelineId, Long> isolation = new HashMap<>();
    pipelines.forEach(each -> each.isolation().ifPresent(room -> isolation.put(each.id(), room)));
    return Optional.of(new GraphPlan(planner.edges(), sorting.order(), passes, isolation));
  }

  private static void refuse(
      TopologicalOrder<GraphNode> sorting, List<PipelineSpec> pipelines, Problems problems) {
    Cycle cycle = new Cycle(sorting.cycle());
    problems.error(
        GraphMessages.CODE,
        cycle.location(pipelines),
        GraphMessages.failed(GraphMessages.cycle(cycle.labels())),
        "remove one of these connectors from the exporters of its pipeline");
  }

  /** Which processors share a pass over the bytes, pipeline by pipeline as configured. */
  public List<PipelinePasses> passes() {
    return passes;
  }

  /** Whether the processor behind this one runs in the same pass over the bytes. */
  boolean sharesPassWithNext(GraphNode.ProcessorNode node) {
    return passes.stream()
        .filter(each -> each.pipeline().equals(node.pipeline()))
        .anyMatch(each -> each.joinsNext(node.id()));
  }

  /** How many bytes may wait before each exporter of a pipeline; empty: they are not isolated. */
  Optional<Long> isolation(PipelineId pipeline) {
    return Optional.ofNullable(isolation.get(pipeline));
  }

  /** The processors that run in the same pass over the bytes as this one, in order. */
  List<ComponentId> passOf(GraphNode.ProcessorNode node) {
    return passes.stream()
        .filter(each -> each.pipeline().equals(node.pipeline()))
        .flatMap(each -> each.passes().stream())
        .filter(pass -> pass.contains(node.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(node + " is in no pass"));
  }

  /** All steps, each behind those that hand telemetry to it. */
  List<GraphNode> order() {
    return order;
  }

  /** All steps, each before those that hand telemetry to it. */
  List<GraphNode> reverseOrder() {
    List<GraphNode> reversed = new ArrayList<>(order);
    Collections.reverse(reversed);
    return reversed;
  }

  boolean has(GraphNode node) {
    return successors.containsKey(node);
  }

  /** The steps of an exporter: one for each signal that pipelines send to it. */
  Set<GraphNode> exporterSteps(ComponentId id) {
    return steps(node -> node instanceof GraphNode.ExporterNode step && step.id().equals(id));
  }

  /** The steps of a receiver: one for each signal that pipelines take from it. */
  Set<GraphNode> receiverSteps(ComponentId id) {
    return steps(node -> node instanceof GraphNode.ReceiverNode step && step.id().equals(id));
  }

  private Set<GraphNode> steps(Predicate<GraphNode> wanted) {
    return successors.keySet().stream().filter(wanted).collect(Collectors.toSet());
  }

  /** The steps that a step hands telemetry to. */
  Set<GraphNode> after(GraphNode node) {
    return successors.getOrDefault(node, Set.of());
  }
}
