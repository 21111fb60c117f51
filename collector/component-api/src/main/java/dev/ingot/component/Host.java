package dev.ingot.component;

import dev.ingot.component.view.CollectorView;
import java.util.Optional;

/** The collector around a component. */
public interface Host {

  /** The running extension with that id, if it is of the type asked for. */
  <E> Optional<E> extension(ComponentId id, Class<E> type);

  /** The running collector as a whole, to be looked at; it may be kept and asked at any time. */
  default CollectorView collector() {
    return CollectorView.none();
  }
}
