package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Consumer;
import dev.ingot.component.Outputs;
import dev.ingot.engine.pipeline.GraphNode.ReceiverNode;
import dev.ingot.engine.telemetry.PipelineCounts;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;

/** The pipelines behind a receiver, by signal: inlets, so that they can be exchanged. */
record ReceiverOutputs(
    GraphPlan plan, ComponentId receiver, ConsumerTable consumers, PipelineCounts counts)
    implements Outputs {
  @Override
  public <T extends Telemetry> Optional<Consumer<T>> of(Signal<T> signal) {
    ReceiverNode node = new ReceiverNode(signal.id(), receiver);
    return plan.has(node) ? Optional.of(counted(node, signal)) : Optional.empty();
  }

  private <T extends Telemetry> Consumer<T> counted(ReceiverNode node, Signal<T> signal) {
    ComponentRef component = new ComponentRef(ComponentKind.RECEIVER, receiver);
    return counts.produced(consumers.get(node, signal), component, node.place());
  }
}
