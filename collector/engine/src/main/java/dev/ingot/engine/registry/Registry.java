package dev.ingot.engine.registry;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.config.provider.ConfigProvider;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Everything that a collector was built with. Immutable.
 *
 * @param replaced what stands in for something else, by module, {@code group:artifact:version}: the
 *     {@code group:artifact} of what is replaced
 * @param defaultUriScheme the scheme of <code>${NAME}</code>; empty: such text stays as it is
 */
public record Registry(
    RegisteredTypes<Makers.OfReceiver> receivers,
    RegisteredTypes<Makers.OfProcessor> processors,
    RegisteredTypes<Makers.OfExporter> exporters,
    RegisteredTypes<Makers.OfConnector> connectors,
    RegisteredTypes<Makers.OfExtension> extensions,
    List<Provider> providers,
    SortedMap<String, SortedSet<String>> replaced,
    String defaultUriScheme) {

  /**
   * A provider of configuration.
   *
   * @param entry what the collector says of it
   * @param provider the provider
   */
  public record Provider(Entry entry, ConfigProvider provider) {}

  public Registry {
    providers =
        providers.stream().sorted(Comparator.comparing(each -> each.entry().type())).toList();
  }

  /** The components of a kind; providers have a list of their own. */
  public RegisteredTypes<?> ofKind(ComponentKind kind) {
    return switch (kind) {
      case RECEIVER -> receivers;
      case PROCESSOR -> processors;
      case EXPORTER -> exporters;
      case CONNECTOR -> connectors;
      case EXTENSION -> extensions;
      case PROVIDER -> throw new IllegalStateException("providers have no configuration");
    };
  }
}
