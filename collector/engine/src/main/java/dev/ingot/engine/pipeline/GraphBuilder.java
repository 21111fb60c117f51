package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Connector;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Processor;
import dev.ingot.component.RecordPass;
import dev.ingot.component.StartException;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
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
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the components of a plan, the far end first. */
final class GraphBuilder {
  private final GraphPlan plan;
  private final ConfiguredComponents components;
  private final ComponentEnvironment environment;
  private final ConsumerTable consumers = new ConsumerTable();
  private final Map<ComponentId, Exporter> exporters = new HashMap<>();
  private final List<Instance<? extends Lifecycle>> startOrder = new ArrayList<>();

  GraphBuilder(GraphPlan plan, ConfiguredComponents components, ComponentEnvironment environment) {
    this.plan = plan;
    this.components = components;
    this.environment = environment;
  }

  List<Instance<? extends Lifecycle>> build() throws StartException {
    for (GraphNode node : plan.reverseOrder()) {
      add(node);
    }
    for (ComponentId id : receivers()) {
      addReceiver(id);
    }
    return startOrder;
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
      pass(signal(fanOut.pipeline().signal()), node);
    }
  }

  private static Signal<? extends Telemetry> signal(String id) {
    return PipelineId.signal(id)
        .orElseThrow(() -> new IllegalStateException("pipelines cannot carry " + id));
  }

  private <T extends Telemetry> void pass(Signal<T> signal, GraphNode node) {
    consumers.put(node, signal, consumers.all(plan.after(node), signal));
  }

  private <T extends Telemetry> void addExporter(Signal<T> signal, ExporterNode node)
      throws StartException {
    Exporter exporter = exporters.get(node.id());
    if (exporter == null) {
      Makers.OfExporter maker = maker(components.exporters().get(node.id()));
      exporter = make(ComponentKind.EXPORTER, node.id(), Map.of(), maker::make);
      exporters.put(node.id(), exporter);
    }
    consumers.put(node, signal, exporter.consumer(signal));
  }

  private <T extends Telemetry> void addProcessor(Signal<T> signal, ProcessorNode node)
      throws StartException {
    Makers.OfProcessor maker = maker(components.processors().get(node.id()));
    Consumer<T> next = consumers.all(plan.after(node), signal);
    Optional<Makers.OfRecordProcessor> ofRecords = maker.ofRecords();
    if (ofRecords.isPresent()) {
      addRecordProcessor(signal, node, ofRecords.get(), next);
      return;
    }
    Processor<T> processor =
        make(
            ComponentKind.PROCESSOR,
            node.id(),
            node.place(),
            context ->
                CountedProcessor.of(
                    signal, context, next, counted -> maker.make(signal, context, counted)));
    consumers.put(node, signal, processor);
  }

  private <T extends Telemetry> void addRecordProcessor(
      Signal<T> signal, ProcessorNode node, Makers.OfRecordProcessor maker, Consumer<T> next)
      throws StartException {
    RecordPass<T> pass =
        plan.sharesPassWithNext(node) && next instanceof RecordPass<T> shared
            ? shared
            : new RecordPass<>(signal, next);
    make(
        ComponentKind.PROCESSOR,
        node.id(),
        node.place(),
        context -> pass.addFirst(context, maker.make(signal, context)));
    consumers.put(node, signal, pass);
  }

  private <I extends Telemetry, O extends Telemetry> void addConnector(
      Signal<I> from, Signal<O> to, ConnectorNode node) throws StartException {
    Makers.OfConnector maker = maker(components.connectors().get(node.id()));
    PipelineRouter<O> router = router(to, node);
    Connector<I> connector =
        make(
            ComponentKind.CONNECTOR,
            node.id(),
            node.place(),
            context -> maker.make(from, to, context, router));
    consumers.put(node, from, connector);
  }

  private <O extends Telemetry> PipelineRouter<O> router(Signal<O> to, ConnectorNode node) {
    Map<String, Consumer<O>> entries = new HashMap<>();
    for (GraphNode next : plan.after(node)) {
      if (next instanceof EntryNode entry) {
        entries.put(entry.pipeline().toString(), consumers.get(entry, to));
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
    Makers.OfReceiver maker = maker(components.receivers().get(id));
    ReceiverOutputs outputs = new ReceiverOutputs(plan, id, consumers);
    make(ComponentKind.RECEIVER, id, Map.of(), context -> maker.make(context, outputs));
  }

  private <L extends Lifecycle> L make(
      ComponentKind kind,
      ComponentId id,
      Map<String, Object> place,
      Function<ComponentContext, L> make)
      throws StartException {
    Instance<L> instance = environment.create(new ComponentRef(kind, id), place, make);
    startOrder.add(instance);
    return instance.part();
  }

  private static <M> M maker(@Nullable Configured<M> configured) {
    if (configured == null) {
      throw new IllegalStateException("planned component is not configured");
    }
    return configured.maker();
  }
}
