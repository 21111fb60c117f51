package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a new configuration leaves as it is.
 *
 * @param settings whether a component has the same settings as before, and need not be made anew
 *     for another reason
 * @param changedExtensions extensions that are not what they were: those that asked for them cannot
 *     stay
 */
public record Unchanged(Predicate<ComponentRef> settings, Set<ComponentId> changedExtensions) {
  public Unchanged {
    changedExtensions = Set.copyOf(changedExtensions);
  }
}
