package dev.ingot.engine.registry;

import dev.ingot.catalog.ComponentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The components of one kind, by type. Immutable.
 *
 * @param <M> what their configurations make
 */
public final class RegisteredTypes<M> {
  private final ComponentKind kind;
  private final SortedMap<String, Registration<M>> byType = new TreeMap<>();
  private final Map<String, Registration<M>> byDeprecatedType = new TreeMap<>();

  /**
   * The components of a kind.
   *
   * @throws IllegalStateException when two of them answer to one type: the builder refuses that
   */
  public RegisteredTypes(ComponentKind kind, List<Registration<M>> registrations) {
    this.kind = kind;
    registrations.forEach(each -> put(byType, each.entry().type(), each));
    for (Registration<M> each : registrations) {
      for (String former : each.entry().deprecatedTypes()) {
        put(byDeprecatedType, former, each);
      }
    }
  }

  private void put(Map<String, Registration<M>> map, String type, Registration<M> registration) {
    if (byType.containsKey(type) || map.put(type, registration) != null) {
      throw new IllegalStateException("two components are the " + kind.word() + " " + type);
    }
  }

  /** Which kind. */
  public ComponentKind kind() {
    return kind;
  }

  /** The component that answers to a type, be it the present or a former one. */
  public Optional<Registration<M>> find(String type) {
    @Nullable Registration<M> found = byType.get(type);
    return Optional.ofNullable(found == null ? byDeprecatedType.get(type) : found);
  }

  /** The present types, sorted. */
  public List<String> types() {
    return List.copyOf(byType.keySet());
  }

  /** What the collector says of each, sorted by type. */
  public List<Entry> entries() {
    return byType.values().stream().map(Registration::entry).toList();
  }
}
