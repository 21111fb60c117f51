package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Outputs;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The components of the conformance cases, and what was made of them. */
public final class FakeComponents {
  private static final List<String> SIGNALS = List.of("traces", "metrics", "logs", "profiles");

  private final List<FakeReceiver> receivers = new ArrayList<>();
  private final List<FakeExporter> exporters = new ArrayList<>();
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final RouterFactory router = new RouterFactory(events);

  /** The receivers that were made. */
  public List<FakeReceiver> receivers() {
    return receivers;
  }

  /** The exporters that were made. */
  public List<FakeExporter> exporters() {
    return exporters;
  }

  /** What happened, in order. */
  public List<String> events() {
    return events;
  }

  /** Where the router sends the next telemetry. */
  public Deque<Set<String>> routes() {
    return router.routes();
  }

  /** All fakes; {@code bf} supports no signal, {@code oldnop} is a former type of {@code nop}. */
  public ComponentRegistry.Builder registry() {
    ComponentRegistry.Builder components = ComponentRegistry.builder();
    for (String type : List.of("nop", "bf", "nop2", "example")) {
      add(components, type);
    }
    return components
        .connector(pairs("mockforward", true), new FakeConfig.Binder(), connectors())
        .connector(pairs("examplerouter", true), new FakeConfig.Binder(), router);
  }

  private void add(ComponentRegistry.Builder components, String type) {
    FakeConfig.Binder binder = new FakeConfig.Binder();
    components
        .receiver(info(type, "receiver"), binder, this::receiver)
        .processor(info(type, "processor"), binder, new PassThrough(events))
        .exporter(info(type, "exporter"), binder, this::exporter)
        .connector(pairs(name(type, "connector"), false), binder, connectors())
        .extension(
            ComponentInfo.of(type, module("extension")),
            binder,
            (context, config) -> new FakeExtension(context, config, events));
  }

  private FakeReceiver receiver(ComponentContext context, FakeConfig config, Outputs outputs) {
    FakeReceiver receiver = new FakeReceiver(context, config, events, outputs);
    receivers.add(receiver);
    return receiver;
  }

  private FakeExporter exporter(ComponentContext context, FakeConfig config) {
    FakeExporter exporter =
        context.id().name().equals("beside")
            ? new FakeExporter.Beside(context, config, events)
            : new FakeExporter(context, config, events);
    exporters.add(exporter);
    return exporter;
  }

  private FakeConnectorFactory connectors() {
    return new FakeConnectorFactory(events);
  }

  private static String name(String type, String kind) {
    return type.equals("example") ? type + kind : type;
  }

  private static String module(String kind) {
    return "dev.ingot.fake:" + kind + ":1.0.0";
  }

  private static ComponentInfo info(String type, String kind) {
    ComponentInfo info = ComponentInfo.of(name(type, kind), module(kind));
    for (String signal : SIGNALS) {
      info = type.equals("bf") ? info : info.supports(signal, "Stable");
    }
    return type.equals("nop") ? info.deprecatedTypes("oldnop") : info;
  }

  private static ComponentInfo pairs(String type, boolean sameSignalOnly) {
    ComponentInfo info = ComponentInfo.of(type, module("connector"));
    for (String from : SIGNALS) {
      for (String to : SIGNALS) {
        boolean supported = !type.equals("bf") && (!sameSignalOnly || from.equals(to));
        info = supported ? info.supports(from, to, "Stable") : info;
      }
    }
    return info;
  }

  private record PassThrough(List<String> events) implements ProcessorFactory<FakeConfig> {
    @Override
    public <T extends Telemetry> Processor<T> create(
        Signal<T> signal, ComponentContext context, FakeConfig config, Consumer<T> next) {
      return new FakeStep<>(context, config, events, next);
    }
  }
}
