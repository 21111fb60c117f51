package dev.ingot.component;

import java.util.Optional;

/** A collector without extensions. */
enum NoHost implements Host {
  INSTANCE;

  @Override
  public <E> Optional<E> extension(ComponentId id, Class<E> type) {
    return Optional.empty();
  }
}
