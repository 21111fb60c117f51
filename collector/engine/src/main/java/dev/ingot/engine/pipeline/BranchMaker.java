package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Consumer;
import dev.ingot.component.StartException;
import dev.ingot.engine.pipeline.GraphNode.ExporterNode;
import dev.ingot.engine.pipeline.GraphNode.FanOutNode;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Makes the branches of a pipeline that isolates its exporters. Each is started and stopped like a
 * processor, and counts what it loses as {@code processor "isolation/ID"}.
 *
 * @param room how many bytes may wait in each
 */
record BranchMaker(PartMaker parts, ConsumerTable consumers, long room) {

  /** The name of the branch before an exporter or connector. */
  static PartId id(FanOutNode fanOut, GraphNode next) {
    String behind =
        next.part()
            .map(part -> part.component().id().toString())
            .orElseThrow(() -> new IllegalStateException(next + " is not behind a fan-out"));
    ComponentRef ref =
        new ComponentRef(ComponentKind.PROCESSOR, new ComponentId("isolation", behind));
    return new PartId(ref, fanOut.pipeline().toString());
  }

  <T extends Telemetry> Consumer<T> fanOut(
      Signal<T> signal, FanOutNode node, Collection<GraphNode> after) throws StartException {
    List<IsolatedBranch<T>> branches = new ArrayList<>();
    for (GraphNode next : after) {
      branches.add(branch(signal, node, next));
    }
    return new IsolatedFanOut<>(branches);
  }

  private <T extends Telemetry> IsolatedBranch<T> branch(
      Signal<T> signal, FanOutNode node, GraphNode next) throws StartException {
    Consumer<T> target = consumers.get(next, signal);
    PartId id = id(node, next);
    String name = node.pipeline() + " to " + id.component().id().name();
    Map<String, Object> place = Map.of("otelcol.pipeline.id", node.pipeline().toString());
    return parts.make(
        id,
        place,
        context ->
            new IsolatedBranch<>(
                signal,
                BranchContext.of(name, room, next instanceof ExporterNode, context),
                target));
  }
}
