package dev.ingot.builder.upstream;

import dev.ingot.catalog.ComponentDescriptor;

/**
 * A component here that is nearest to one that is not here.
 *
 * @param component the component here
 * @param likeness what the two have in common
 */
public record Relative(ComponentDescriptor component, Likeness likeness) {

  /** What a component has in common with its relative. */
  public enum Likeness {
    /** The names share a word, and the components a signal. */
    NAME,
    /** Receivers or exporters of the same signals, whatever the protocol. */
    SIGNALS
  }

  /** The component as a manifest and a configuration name it. */
  public String label() {
    return "'%s' (%s)".formatted(component.type(), component.coordinates());
  }

  /** Why it is near, with its {@link #label}. */
  public String why() {
    return (likeness == Likeness.NAME ? "nearest is " : "for the same signals there is ") + label();
  }
}
