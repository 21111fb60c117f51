package dev.ingot.engine.run;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.view.CollectorView;
import java.util.Map;
import java.util.Optional;

/** What components may ask of the collector: its running extensions, and a look at the whole. */
record ExtensionHost(Map<ComponentId, Extension> extensions, CollectorView collector)
    implements Host {
  ExtensionHost {
    extensions = Map.copyOf(extensions);
  }

  @Override
  public <E> Optional<E> extension(ComponentId id, Class<E> type) {
    return Optional.ofNullable(extensions.get(id)).filter(type::isInstance).map(type::cast);
  }
}
