package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import java.util.Map;
import java.util.Optional;

/** A step on the way of telemetry. */
sealed interface GraphNode {

  /** Where a receiver hands out telemetry of a signal. */
  record ReceiverNode(String signal, ComponentId id) implements GraphNode {
    Map<String, Object> place() {
      return Map.of("otelcol.signal", signal);
    }
  }

  /** The beginning of a pipeline. */
  record EntryNode(PipelineId pipeline) implements GraphNode {}

  /** A processor of a pipeline. */
  record ProcessorNode(PipelineId pipeline, ComponentId id) implements GraphNode {
    Map<String, Object> place() {
      return Map.of(
          "otelcol.pipeline.id", pipeline.toString(), "otelcol.signal", pipeline.signal());
    }
  }

  /** The end of a pipeline, where telemetry goes to each of its exporters. */
  record FanOutNode(PipelineId pipeline) implements GraphNode {}

  /** Where an exporter takes telemetry of a signal. */
  record ExporterNode(String signal, ComponentId id) implements GraphNode {
    Map<String, Object> place() {
      return Map.of("otelcol.signal", signal);
    }
  }

  /** A connector from one signal to another. */
  record ConnectorNode(String from, String to, ComponentId id) implements GraphNode {
    Map<String, Object> place() {
      return Map.of("otelcol.signal", from, "otelcol.signal.output", to);
    }
  }

  /** The instance of a component that does this step; empty when none does. */
  default Optional<PartId> part() {
    if (this instanceof ReceiverNode receiver) {
      return Optional.of(PartId.only(ComponentKind.RECEIVER, receiver.id()));
    }
    if (this instanceof ExporterNode exporter) {
      return Optional.of(PartId.only(ComponentKind.EXPORTER, exporter.id()));
    }
    if (this instanceof ProcessorNode processor) {
      ComponentRef ref = new ComponentRef(ComponentKind.PROCESSOR, processor.id());
      return Optional.of(new PartId(ref, processor.pipeline().toString()));
    }
    if (this instanceof ConnectorNode connector) {
      ComponentRef ref = new ComponentRef(ComponentKind.CONNECTOR, connector.id());
      return Optional.of(new PartId(ref, connector.from() + " to " + connector.to()));
    }
    return Optional.empty();
  }

  /** What users call it; empty for steps that they do not configure. */
  default Optional<String> label() {
    if (this instanceof ProcessorNode processor) {
      return Optional.of(
          "processor \"" + processor.id() + "\" in pipeline \"" + processor.pipeline() + "\"");
    }
    if (this instanceof ConnectorNode connector) {
      return Optional.of(
          "connector \""
              + connector.id()
              + "\" ("
              + connector.from()
              + " to "
              + connector.to()
              + ")");
    }
    return Optional.empty();
  }
}
