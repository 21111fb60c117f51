package dev.ingot.engine.instance;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Host;
import dev.ingot.component.view.CollectorView;
import java.util.Optional;
import java.util.Set;

/** A host that writes down which extensions a component asks for: it depends on them. */
record WatchedHost(Host host, Set<ComponentId> asked) implements Host {
  @Override
  public <E> Optional<E> extension(ComponentId id, Class<E> type) {
    asked.add(id);
    return host.extension(id, type);
  }

  @Override
  public CollectorView collector() {
    return host.collector();
  }
}
