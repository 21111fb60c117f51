package dev.ingot.engine.run;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.view.CollectorView;
import java.util.Map;
import java.util.Optional;

/** The collector around components: its extensions change with a reload. Thread-safe. */
final class LiveHost implements Host {
  private final CollectorView view;
  private volatile ExtensionHost now;

  LiveHost(CollectorView view) {
    this.view = view;
    this.now = new ExtensionHost(Map.of(), view);
  }

  /** Shows these extensions from now on. */
  void show(Map<ComponentId, Extension> extensions) {
    now = new ExtensionHost(extensions, view);
  }

  @Override
  public <E> Optional<E> extension(ComponentId id, Class<E> type) {
    return now.extension(id, type);
  }

  @Override
  public CollectorView collector() {
    return view;
  }
}
