package dev.ingot.engine.registry;

import dev.ingot.component.ComponentId;

/**
 * A component of the configuration, ready to be made.
 *
 * @param id its id
 * @param entry the component that the collector was built with
 * @param maker makes it
 * @param <M> the kind of maker
 */
public record Configured<M>(ComponentId id, Entry entry, M maker) {

  /** Whether it takes a signal. */
  public boolean supports(String signal) {
    return entry.supports().containsKey(signal);
  }

  /** Whether it is a connector from one signal to another. */
  public boolean supports(String from, String to) {
    return entry.supports().containsKey(Entry.pair(from, to));
  }
}
