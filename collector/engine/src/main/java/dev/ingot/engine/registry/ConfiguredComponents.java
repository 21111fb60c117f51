package dev.ingot.engine.registry;

import dev.ingot.component.ComponentId;
import java.util.Map;

/** The components of a configuration, by kind and id; not all of them need be in use. */
public record ConfiguredComponents(
    Map<ComponentId, Configured<Makers.OfReceiver>> receivers,
    Map<ComponentId, Configured<Makers.OfProcessor>> processors,
    Map<ComponentId, Configured<Makers.OfExporter>> exporters,
    Map<ComponentId, Configured<Makers.OfConnector>> connectors,
    Map<ComponentId, Configured<Makers.OfExtension>> extensions) {

  public ConfiguredComponents {
    receivers = Map.copyOf(receivers);
    processors = Map.copyOf(processors);
    exporters = Map.copyOf(exporters);
    connectors = Map.copyOf(connectors);
    extensions = Map.copyOf(extensions);
  }
}
