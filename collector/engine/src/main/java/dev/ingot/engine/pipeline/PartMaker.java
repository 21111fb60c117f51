package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.StartException;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.telemetry.PipelineCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Makes the instances of a graph and keeps them in the order in which they are to start. */
final class PartMaker {
  private final ComponentEnvironment environment;
  private final Map<PartId, Instance<?>> former;
  private final Map<PartId, Instance<?>> parts = new LinkedHashMap<>();

  /**
   * A maker of a graph's instances.
   *
   * @param former those of the graph before it
   */
  PartMaker(ComponentEnvironment environment, Map<PartId, Instance<?>> former) {
    this.environment = environment;
    this.former = former;
  }

  /** The instances, in a graph that is started and stopped as a whole. */
  PipelineGraph graph(GraphPlan plan, ConsumerTable consumers) {
    return new PipelineGraph(plan, parts, consumers, environment.workers());
  }

  /** What counts telemetry on its way between components. */
  PipelineCounts counts() {
    return new PipelineCounts(environment.metrics());
  }

  /** All instances in the order of their start. */
  Map<PartId, Instance<?>> all() {
    return parts;
  }

  /** Takes an instance over, once. */
  void inherit(PartId id) {
    Instance<?> instance = former.get(id);
    if (instance == null) {
      throw new IllegalStateException(id + " is not in the former graph");
    }
    parts.putIfAbsent(id, instance);
  }

  <L extends Lifecycle> L make(
      PartId id, Map<String, Object> place, Function<ComponentContext, L> make)
      throws StartException {
    Instance<L> instance = environment.create(id.component(), place, make);
    parts.put(id, instance);
    return instance.part();
  }
}
