package dev.ingot.builder.fromconfig;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a configuration needs.
 *
 * @param components each type once, by kind and type
 */
public record Needs(List<Need> components) {

  /**
   * A component.
   *
   * @param kind its kind
   * @param type its type as the configuration names it
   * @param ids the ids of its instances: {@code otlp}, {@code otlp/backend}; empty for a provider
   * @param signals the signals of the pipelines that use it; empty for extensions and providers
   * @param location where it is first used or configured
   */
  public record Need(
      ComponentKind kind,
      String type,
      SortedSet<String> ids,
      Set<String> signals,
      Location location) {

    public Need {
      ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
      signals = Set.copyOf(signals);
    }

    /** The component for people: {@code receiver 'otlp'}. */
    String label() {
      return kind.word() + " '" + type + "'";
    }
  }

  public Needs {
    components =
        components.stream()
            .sorted(Comparator.comparing(Need::kind).thenComparing(Need::type))
            .toList();
  }
}
