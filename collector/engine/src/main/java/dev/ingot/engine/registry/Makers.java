package dev.ingot.engine.registry;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Connector;
import dev.ingot.component.ConnectorFactory;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;
import dev.ingot.component.Extension;
import dev.ingot.component.Outputs;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.component.Receiver;
import dev.ingot.component.RecordProcessor;
import dev.ingot.component.RecordProcessorFactory;
import dev.ingot.component.Router;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;

/** Factories that know their config already, so that the graph need not know its type. */
public final class Makers {
  private Makers() {}

  /** Makes a receiver. */
  public interface OfReceiver {
    /** See {@link dev.ingot.component.ReceiverFactory#create}. */
    Receiver make(ComponentContext context, Outputs outputs);
  }

  /** Makes a processor for each pipeline. */
  public interface OfProcessor {
    /** See {@link ProcessorFactory#create}. */
    <T extends Telemetry> Processor<T> make(
        Signal<T> signal, ComponentContext context, Consumer<T> next);

    /** The maker of the same as a record processor; empty when it is none. */
    default Optional<OfRecordProcessor> ofRecords() {
      return Optional.empty();
    }
  }

  /** Makes a record processor for each pipeline. */
  public interface OfRecordProcessor {
    /** See {@link RecordProcessorFactory}. */
    RecordProcessor make(Signal<?> signal, ComponentContext context);
  }

  /** Makes an exporter. */
  public interface OfExporter {
    /** See {@link ExporterFactory#create}. */
    Exporter make(ComponentContext context);

    /** See {@link ExporterFactory#refusal}. */
    default Optional<String> refusal(Signal<?> signal) {
      return Optional.empty();
    }
  }

  /** Makes a connector for each pair of signals. */
  public interface OfConnector {
    /** See {@link ConnectorFactory#create}. */
    <I extends Telemetry, O extends Telemetry> Connector<I> make(
        Signal<I> from, Signal<O> to, ComponentContext context, Router<O> router);
  }

  /** Makes an extension. */
  public interface OfExtension {
    /** See {@link dev.ingot.component.ExtensionFactory#create}. */
    Extension make(ComponentContext context);
  }

  /** A maker of processors from factory and config. */
  public static <C> OfProcessor processor(ProcessorFactory<C> factory, C config) {
    return new BoundProcessor<>(factory, config);
  }

  /** A maker of exporters from factory and config. */
  public static <C> OfExporter exporter(ExporterFactory<C> factory, C config) {
    return new BoundExporter<>(factory, config);
  }

  /** A maker of connectors from factory and config. */
  public static <C> OfConnector connector(ConnectorFactory<C> factory, C config) {
    return new BoundConnector<>(factory, config);
  }

  private record BoundProcessor<C>(ProcessorFactory<C> factory, C config) implements OfProcessor {
    @Override
    public <T extends Telemetry> Processor<T> make(
        Signal<T> signal, ComponentContext context, Consumer<T> next) {
      return factory.create(signal, context, config, next);
    }

    @Override
    public Optional<OfRecordProcessor> ofRecords() {
      return factory instanceof RecordProcessorFactory<C> records
          ? Optional.of((signal, context) -> records.create(signal, context, config))
          : Optional.empty();
    }
  }

  private record BoundExporter<C>(ExporterFactory<C> factory, C config) implements OfExporter {
    @Override
    public Exporter make(ComponentContext context) {
      return factory.create(context, config);
    }

    @Override
    public Optional<String> refusal(Signal<?> signal) {
      return factory.refusal(signal, config);
    }
  }

  private record BoundConnector<C>(ConnectorFactory<C> factory, C config) implements OfConnector {
    @Override
    public <I extends Telemetry, O extends Telemetry> Connector<I> make(
        Signal<I> from, Signal<O> to, ComponentContext context, Router<O> router) {
      return factory.create(from, to, context, config, router);
    }
  }
}
