package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.instance.InstanceGroup;
import dev.ingot.engine.instance.ParallelStop;
import dev.ingot.engine.registry.ConfiguredComponents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The components of all pipelines. Started from the far end on, receivers last, so that nothing
 * takes telemetry before what is behind it can; stopped the other way round, so that what is held
 * flows out, and exporters at the end beside each other.
 */
public final class PipelineGraph {
  private final GraphPlan plan;
  private final Map<PartId, Instance<?>> parts;
  private final ConsumerTable consumers;
  private final InstanceGroup instances;
  private final Workers workers;

  PipelineGraph(
      GraphPlan plan, Map<PartId, Instance<?>> parts, ConsumerTable consumers, Workers workers) {
    this.plan = plan;
    this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    this.consumers = consumers;
    this.instances = new InstanceGroup(parts.values());
    this.workers = workers;
  }

  /**
   * Makes the components of a plan: one receiver or exporter for each id, one processor for each
   * place in a pipeline, one connector for each pair of signals.
   *
   * @throws StartException when a component cannot be made, which is its bug
   */
  public static PipelineGraph create(
      GraphPlan plan, ConfiguredComponents components, ComponentEnvironment environment)
      throws StartException {
    log(plan, environment);
    PartMaker maker = new PartMaker(environment, Map.of());
    return new GraphBuilder(plan, components, maker, Inheritance.none()).build();
  }

  /**
   * Makes what another plan needs besides what of this graph can stay. Nothing is started, and
   * nothing of this graph changes.
   *
   * @param unchanged what need not be made anew
   * @throws StartException when a component cannot be made, which is its bug
   */
  public GraphChange change(
      GraphPlan next,
      ConfiguredComponents components,
      ComponentEnvironment environment,
      Unchanged unchanged)
      throws StartException {
    log(next, environment);
    Inheritance inheritance = GraphDiff.between(this, next, unchanged);
    PartMaker maker = new PartMaker(environment, parts);
    GraphBuilder builder = new GraphBuilder(next, components, maker, inheritance);
    return new GraphChange(this, builder.build(), builder.doors());
  }

  private static void log(GraphPlan plan, ComponentEnvironment environment) {
    for (PipelinePasses each : plan.passes()) {
      environment.log().logger().debug("Pipeline planned", each.fields());
    }
  }

  GraphPlan plan() {
    return plan;
  }

  ConsumerTable consumers() {
    return consumers;
  }

  /** The instances by name, in the order of their start. */
  public Map<PartId, Instance<?>> parts() {
    return parts;
  }

  /** The instances in the order of their start. */
  public List<Instance<?>> instances() {
    return instances.instances();
  }

  /**
   * Starts everything.
   *
   * @throws StartException when a component does not start; what was started is stopped then
   */
  public void start(Host host) throws StartException {
    instances.start(host);
  }

  /**
   * Stops everything that was started. An exporter hands nothing on within the graph, so none waits
   * for another.
   */
  public void stop() {
    new InstanceGroup(instances(false)).stop();
    List<Runnable> exporters = new ArrayList<>();
    instances(true).forEach(each -> exporters.add(each::stop));
    ParallelStop.of(exporters, workers);
  }

  private List<Instance<?>> instances(boolean exporters) {
    return instances().stream()
        .filter(each -> (each.component().kind() == ComponentKind.EXPORTER) == exporters)
        .toList();
  }

  Workers workers() {
    return workers;
  }
}
