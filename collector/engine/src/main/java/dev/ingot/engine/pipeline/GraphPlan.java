package dev.ingot.engine.pipeline;

import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of all pipelines and how telemetry goes from one to the next. Nothing has been made
 * yet; making it cannot fail any more for a reason that the configuration shows. Immutable.
 */
public final class GraphPlan {
  private final Map<GraphNode, Set<GraphNode>> successors;
  private final List<GraphNode> order;

  private GraphPlan(Map<GraphNode, Set<GraphNode>> successors, List<GraphNode> order) {
    this.successors = successors;
    this.order = order;
  }

  /**
   * Plans pipelines.
   *
   * @param problems what keeps them from being built, all of it
   */
  public static Optional<GraphPlan> of(
      List<PipelineSpec> pipelines, ConfiguredComponents components, Problems problems) {
    GraphPlanner planner = new GraphPlanner(pipelines, components);
    return planner.plan(problems) ? sorted(pipelines, planner.edges(), problems) : Optional.empty();
  }

  private static Optional<GraphPlan> sorted(
      List<PipelineSpec> pipelines, Map<GraphNode, Set<GraphNode>> edges, Problems problems) {
    TopologicalOrder<GraphNode> sorting = new TopologicalOrder<>(edges);
    if (sorting.cycle().isEmpty()) {
      return Optional.of(new GraphPlan(edges, sorting.order()));
    }
    Cycle cycle = new Cycle(sorting.cycle());
    problems.error(
        GraphMessages.CODE,
        cycle.location(pipelines),
        GraphMessages.failed(GraphMessages.cycle(cycle.labels())),
        "remove one of these connectors from the exporters of its pipeline");
    return Optional.empty();
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

  /** The steps that a step hands telemetry to. */
  Set<GraphNode> after(GraphNode node) {
    return successors.getOrDefault(node, Set.of());
  }
}
