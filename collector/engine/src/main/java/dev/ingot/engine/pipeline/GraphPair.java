package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.engine.instance.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A graph and its successor, which may share instances. */
record GraphPair(PipelineGraph former, PipelineGraph next) {

  /** What the successor does not have, in the order of its start. */
  List<Map.Entry<PartId, Instance<?>>> going() {
    return missing(former, next);
  }

  /** The same, in the order in which it is stopped. */
  List<Map.Entry<PartId, Instance<?>>> goingBackwards() {
    List<Map.Entry<PartId, Instance<?>>> going = new ArrayList<>(going());
    Collections.reverse(going);
    return going;
  }

  List<Instance<?>> going(ComponentKind kind) {
    return going().stream()
        .filter(each -> each.getKey().component().kind() == kind)
        .<Instance<?>>map(Map.Entry::getValue)
        .toList();
  }

  /** What only the successor has, in the order of its start. */
  List<Map.Entry<PartId, Instance<?>>> coming() {
    return missing(next, former);
  }

  private static List<Map.Entry<PartId, Instance<?>>> missing(
      PipelineGraph of, PipelineGraph without) {
    return of.parts().entrySet().stream()
        .filter(each -> without.parts().get(each.getKey()) != each.getValue())
        .toList();
  }

  Instance<?> formerOne(PartId part) {
    return instance(former, part);
  }

  Instance<?> nextOne(PartId part) {
    return instance(next, part);
  }

  private static Instance<?> instance(PipelineGraph graph, PartId part) {
    Instance<?> instance = graph.parts().get(part);
    if (instance == null) {
      throw new IllegalStateException(part + " is not in the graph");
    }
    return instance;
  }

  /** Whether an exporter of both took a signal that it takes no more. */
  boolean losesSignal(PartId exporter) {
    ComponentId id = exporter.component().id();
    return !next.plan().exporterSteps(id).containsAll(former.plan().exporterSteps(id));
  }
}
