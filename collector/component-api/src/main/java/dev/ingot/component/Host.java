package dev.ingot.component;

import java.util.Optional;

/** The collector around a component. */
public interface Host {

  /** The running extension with that id, if it is of the type asked for. */
  <E> Optional<E> extension(ComponentId id, Class<E> type);
}
