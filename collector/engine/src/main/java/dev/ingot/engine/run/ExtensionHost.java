package dev.ingot.engine.run;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import java.util.Map;
import java.util.Optional;

/** What components may ask of the collector: its running extensions. */
record ExtensionHost(Map<ComponentId, Extension> extensions) implements Host {
  ExtensionHost {
    extensions = Map.copyOf(extensions);
  }

  @Override
  public <E> Optional<E> extension(ComponentId id, Class<E> type) {
    return Optional.ofNullable(extensions.get(id)).filter(type::isInstance).map(type::cast);
  }
}
