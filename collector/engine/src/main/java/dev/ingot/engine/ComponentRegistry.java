package dev.ingot.engine;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConnectorFactory;
import dev.ingot.component.ExporterFactory;
import dev.ingot.component.ExtensionFactory;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.component.ReceiverFactory;
import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.engine.registry.Makers;
import dev.ingot.engine.registry.RegisteredTypes;
import dev.ingot.engine.registry.Registration;
import dev.ingot.engine.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The components that a collector is built with; generated code fills it. Immutable. */
public final class ComponentRegistry {
  private final Registry registry;

  private ComponentRegistry(Registry registry) {
    this.registry = registry;
  }

  /** An empty registry to fill. */
  public static Builder builder() {
    return new Builder();
  }

  Registry registry() {
    return registry;
  }

  /** Collects the components of a collector. Not thread-safe. */
  public static final class Builder {
    private final List<Registration<Makers.OfReceiver>> receivers = new ArrayList<>();
    private final List<Registration<Makers.OfProcessor>> processors = new ArrayList<>();
    private final List<Registration<Makers.OfExporter>> exporters = new ArrayList<>();
    private final List<Registration<Makers.OfConnector>> connectors = new ArrayList<>();
    private final List<Registration<Makers.OfExtension>> extensions = new ArrayList<>();
    private final List<Registry.Provider> providers = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> replaced = new TreeMap<>();
    private String defaultUriScheme = "";

    private Builder() {}

    /** Adds a receiver. */
    public <C> Builder receiver(
        ComponentInfo info, ConfigBinder<C> binder, ReceiverFactory<C> factory) {
      receivers.add(
          Registration.of(
              info.entry(),
              binder,
              config -> (context, outputs) -> factory.create(context, config, outputs)));
      return this;
    }

    /** Adds a processor. */
    public <C> Builder processor(
        ComponentInfo info, ConfigBinder<C> binder, ProcessorFactory<C> factory) {
      processors.add(
          Registration.of(info.entry(), binder, config -> Makers.processor(factory, config)));
      return this;
    }

    /** Adds an exporter. */
    public <C> Builder exporter(
        ComponentInfo info, ConfigBinder<C> binder, ExporterFactory<C> factory) {
      exporters.add(
          Registration.of(info.entry(), binder, config -> Makers.exporter(factory, config)));
      return this;
    }

    /** Adds a connector. */
    public <C> Builder connector(
        ComponentInfo info, ConfigBinder<C> binder, ConnectorFactory<C> factory) {
      connectors.add(
          Registration.of(info.entry(), binder, config -> Makers.connector(factory, config)));
      return this;
    }

    /** Adds an extension. */
    public <C> Builder extension(
        ComponentInfo info, ConfigBinder<C> binder, ExtensionFactory<C> factory) {
      extensions.add(
          Registration.of(
              info.entry(), binder, config -> context -> factory.create(context, config)));
      return this;
    }

    /** Adds a provider of configuration. */
    public Builder provider(ComponentInfo info, ConfigProvider provider) {
      providers.add(new Registry.Provider(info.entry(), provider));
      return this;
    }

    /**
     * Says that an artifact of the collector stands in for another, or for another version.
     *
     * @param module what is there, {@code group:artifact:version}
     * @param replaces what it replaces, {@code group:artifact}
     */
    public Builder replaced(String module, String replaces) {
      replaced.computeIfAbsent(module, none -> new TreeSet<>()).add(replaces);
      return this;
    }

    /**
     * Says which scheme <code>${NAME}</code> has; default: none, such text stays as it is.
     *
     * @param scheme the scheme of one of the providers
     */
    public Builder defaultUriScheme(String scheme) {
      defaultUriScheme = scheme;
      return this;
    }

    /**
     * The registry.
     *
     * @throws IllegalStateException when two components of a kind have one type: the builder
     *     refuses that
     */
    public ComponentRegistry build() {
      return new ComponentRegistry(
          new Registry(
              new RegisteredTypes<>(ComponentKind.RECEIVER, receivers),
              new RegisteredTypes<>(ComponentKind.PROCESSOR, processors),
              new RegisteredTypes<>(ComponentKind.EXPORTER, exporters),
              new RegisteredTypes<>(ComponentKind.CONNECTOR, connectors),
              new RegisteredTypes<>(ComponentKind.EXTENSION, extensions),
              providers,
              new TreeMap<>(replaced),
              defaultUriScheme));
    }
  }
}
