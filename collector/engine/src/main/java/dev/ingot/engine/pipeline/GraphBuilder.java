package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Connector;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Processor;
import dev.ingot.component.RecordPass;
import dev.ingot.component.StartException;
import dev.ingot.engine.pipeline.GraphNode.ConnectorNode;
import dev.ingot.engine.pipeline.GraphNode.EntryNode;
import dev.ingot.engine.pipeline.GraphNode.ExporterNode;
import dev.ingot.engine.pipeline.GraphNode.FanOutNode;
import dev.ingot.engine.pipeline.GraphNode.ProcessorNode;
import dev.ingot.engine.pipeline.GraphNode.ReceiverNode;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.Makers;
import dev.ingot.engine.telemetry.CountedProcessor;
import dev.ingot.engine.telemetry.PipelineCounts;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a plan, the far end first, and what a former graph does not give. */
final class GraphBuilder {
  private final GraphPlan plan;
  private final ConfiguredComponents components;
  private final PartMaker parts;
  private final Inheritance inheritance;
  private final PipelineCounts counts;
  private final ConsumerTable consumers = new ConsumerTable();
  private final Doors doors = new Doors();
  private final Map<ComponentId, Exporter> exporters = new HashMap<>();

  GraphBuilder(
      GraphPlan plan, ConfiguredComponents components, PartMaker parts, Inheritance inheritance) {
    this.plan = plan;
    this.components = components;
    this.parts = parts;
    this.inheritance = inheritance;
    this.counts = parts.counts();
  }

  /** The graph; its receivers are made last. */
  PipelineGraph build() throws StartException {
    for (GraphNode node : plan.reverseOrder()) {
      if (!inherit(node)) {
        add(node);
      }
    }
    for (ComponentId id : receivers()) {
      addReceiver(id);
    }
    return parts.graph(plan, consumers);
  }

  /** Where inlets of the former graph are to lead. */
  Doors doors() {
    return doors;
  }

  /** Takes a step over from the former graph, with its component. */
  private boolean inherit(GraphNode node) {
    if (node instanceof ReceiverNode || !inheritance.hasStep(node)) {
      return false;
    }
    consumers.take(node, inheritance.consumers());
    node.part().ifPresent(parts::inherit);
    if (node instanceof FanOutNode fanOut && plan.isolation(fanOut.pipeline()).isPresent()) {
      plan.after(node).forEach(next -> parts.inherit(BranchMaker.id(fanOut, next)));
    }
    return true;
  }

  private void add(GraphNode node) throws StartException {
    if (node instanceof ExporterNode exporter) {
      addExporter(signal(exporter.signal()), exporter);
    } else if (node instanceof ProcessorNode processor) {
      addProcessor(signal(processor.pipeline().signal()), processor);
    } else if (node instanceof ConnectorNode connector) {
      addConnector(signal(connector.from()), signal(connector.to()), connector);
    } else if (node instanceof EntryNode entry) {
      pass(signal(entry.pipeline().signal()), node);
    } else if (node instanceof FanOutNode fanOut) {
      addFanOut(signal(fanOut.pipeline().signal()), fanOut);
    } else if (node instanceof ReceiverNode receiver) {
      addOutput(signal(receiver.signal()), receiver);
    }
  }

  private static Signal<? extends Telemetry> signal(String id) {
    return PipelineId.signal(id)
        .orElseThrow(() -> new IllegalStateException("pipelines cannot carry " + id));
  }

  private <T extends Telemetry> void pass(Signal<T> signal, GraphNode node) {
    consumers.put(node, signal, consumers.all(plan.after(node), signal));
  }

  private <T extends Telemetry> void addFanOut(Signal<T> signal, FanOutNode node)
      throws StartException {
    Optional<Long> room = plan.isolation(node.pipeline());
    if (room.isEmpty()) {
      pass(signal, node);
      return;
    }
    BranchMaker maker = new BranchMaker(parts, consumers, room.get());
    consumers.put(node, signal, maker.fanOut(signal, node, plan.after(node)));
  }

  private <T extends Telemetry> void addOutput(Signal<T> signal, ReceiverNode node) {
    Consumer<T> target = consumers.all(plan.after(node), signal);
    Optional<Inlet<T>> known = inheritance.consumers().inlet(node, signal);
    if (!inheritance.hasOutput(node)) {
      known.ifPresent(inlet -> doors.output(new Redirect<>(inlet, target)));
    }
    consumers.put(node, signal, known.orElseGet(() -> new Inlet<>(target)));
  }

  private <T extends Telemetry> void addExporter(Signal<T> signal, ExporterNode node)
      throws StartException {
    Exporter exporter = exporters.get(node.id());
    PartId id = PartId.only(ComponentKind.EXPORTER, node.id());
    if (exporter == null) {
      Makers.OfExporter maker = maker(components.exporters().get(node.id()));
      exporter = parts.make(id, Map.of(), maker::make);
      exporters.put(node.id(), exporter);
    }
    Consumer<T> target = counts.consumed(exporter.consumer(signal), id.component(), node.place());
    Inlet<T> inlet =
        inheritance.consumers().inlet(node, signal).orElseGet(() -> new Inlet<>(target));
    doors.exporter(id, new Redirect<>(inlet, target));
    consumers.put(node, signal, inlet);
  }

  private <T extends Telemetry> void addProcessor(Signal<T> signal, ProcessorNode node)
      throws StartException {
    Makers.OfProcessor maker = maker(components.processors().get(node.id()));
    ComponentRef component = id(node).component();
    Consumer<T> next =
        counts.produced(consumers.all(plan.after(node), signal), component, node.place());
    Optional<Makers.OfRecordProcessor> ofRecords = maker.ofRecords();
    if (ofRecords.isPresent()) {
      addRecordProcessor(signal, node, ofRecords.get(), next);
      return;
    }
    Processor<T> processor =
        parts.make(
            id(node),
            node.place(),
            context ->
                CountedProcessor.of(
                    signal, context, next, counted -> maker.make(signal, context, counted)));
    consumers.put(node, signal, counts.consumed(processor, component, node.place()));
  }

  private <T extends Telemetry> void addRecordProcessor(
      Signal<T> signal, ProcessorNode node, Makers.OfRecordProcessor maker, Consumer<T> next)
      throws StartException {
    RecordPass<T> pass =
        plan.sharesPassWithNext(node) && next instanceof RecordPass<T> shared
            ? shared
            : new RecordPass<>(signal, next);
    parts.make(
        id(node),
        node.place(),
        (ComponentContext context) -> pass.addFirst(context, maker.make(signal, context)));
    consumers.put(node, signal, counts.consumed(pass, id(node).component(), node.place()));
  }

  private <I extends Telemetry, O extends Telemetry> void addConnector(
      Signal<I> from, Signal<O> to, ConnectorNode node) throws StartException {
    Makers.OfConnector maker = maker(components.connectors().get(node.id()));
    PipelineRouter<O> router = router(to, node);
    Connector<I> connector =
        parts.make(id(node), node.place(), context -> maker.make(from, to, context, router));
    consumers.put(node, from, counts.consumed(connector, id(node).component(), node.place()));
  }

  private static PartId id(GraphNode node) {
    return node.part().orElseThrow(() -> new IllegalStateException(node + " has no component"));
  }

  private <O extends Telemetry> PipelineRouter<O> router(Signal<O> to, ConnectorNode node) {
    Map<String, Consumer<O>> entries = new HashMap<>();
    for (GraphNode next : plan.after(node)) {
      if (next instanceof EntryNode entry) {
        String pipeline = entry.pipeline().toString();
        entries.put(
            pipeline,
            counts.produced(
                consumers.get(entry, to), id(node).component(), node.place(), pipeline));
      }
    }
    return new PipelineRouter<>(entries);
  }

  private Set<ComponentId> receivers() {
    Set<ComponentId> ids = new LinkedHashSet<>();
    for (GraphNode node : plan.order()) {
      if (node instanceof ReceiverNode receiver) {
        ids.add(receiver.id());
      }
    }
    return ids;
  }

  private void addReceiver(ComponentId id) throws StartException {
    PartId part = PartId.only(ComponentKind.RECEIVER, id);
    if (inheritance.hasPart(part)) {
      parts.inherit(part);
      return;
    }
    Makers.OfReceiver maker = maker(components.receivers().get(id));
    ReceiverOutputs outputs = new ReceiverOutputs(plan, id, consumers, counts);
    parts.make(part, Map.of(), context -> maker.make(context, outputs));
  }

  private static <M> M maker(@Nullable Configured<M> configured) {
    if (configured == null) {
      throw new IllegalStateException("planned component is not configured");
    }
    return configured.maker();
  }
}
