package dev.ingot.engine.pipeline;

import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.instance.InstanceGroup;
import dev.ingot.engine.registry.ConfiguredComponents;
import java.util.List;

/**
 * The components of all pipelines. Started from the far end on, receivers last, so that nothing
 * takes telemetry before what is behind it can; stopped the other way round, so that what is held
 * flows out.
 */
public final class PipelineGraph {
  private final InstanceGroup instances;

  private PipelineGraph(InstanceGroup instances) {
    this.instances = instances;
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
    for (PipelinePasses each : plan.passes()) {
      environment.log().logger().debug("Pipeline planned", each.fields());
    }
    GraphBuilder builder = new GraphBuilder(plan, components, environment);
    return new PipelineGraph(new InstanceGroup(builder.build()));
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

  /** Stops everything that was started. */
  public void stop() {
    instances.stop();
  }
}
