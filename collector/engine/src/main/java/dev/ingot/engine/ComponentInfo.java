package dev.ingot.engine;

import dev.ingot.engine.registry.Entry;
import java.util.List;

/** What generated code says of a component. Immutable: every method gives a new value. */
public final class ComponentInfo {
  private final Entry entry;

  private ComponentInfo(Entry entry) {
    this.entry = entry;
  }

  /**
   * A component.
   *
   * @param type the type that configurations use; for a provider its scheme
   * @param coordinates the Maven coordinates of its jar, {@code group:artifact:version}
   */
  public static ComponentInfo of(String type, String coordinates) {
    return new ComponentInfo(Entry.of(type, coordinates));
  }

  /**
   * The same handling one more signal.
   *
   * @param signal {@code traces}, {@code metrics}, {@code logs} or {@code profiles}
   * @param stability {@code Stable}, {@code Beta}, ...
   */
  public ComponentInfo supports(String signal, String stability) {
    return new ComponentInfo(entry.withSupport(signal, stability));
  }

  /** The same, for a connector, handling one more pair of signals. */
  public ComponentInfo supports(String from, String to, String stability) {
    return new ComponentInfo(entry.withSupport(Entry.pair(from, to), stability));
  }

  /** The same with the stability of an extension or provider. */
  public ComponentInfo stability(String stability) {
    return new ComponentInfo(entry.withStability(stability));
  }

  /** The same with former types that still answer, with a warning in the log. */
  public ComponentInfo deprecatedTypes(String... types) {
    return new ComponentInfo(entry.withDeprecatedTypes(List.of(types)));
  }

  Entry entry() {
    return entry;
  }
}
