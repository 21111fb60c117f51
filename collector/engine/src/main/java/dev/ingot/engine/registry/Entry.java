package dev.ingot.engine.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the collector says of a component that it was built with.
 *
 * @param type the type that configurations use; for a provider its scheme
 * @param module the Maven coordinates of its jar, {@code group:artifact:version}
 * @param supports the stability by signal, {@code traces}, or for a connector by pair of signals,
 *     {@code traces-to-metrics}
 * @param stability the stability of an extension or provider
 * @param deprecatedTypes former types that still answer
 */
public record Entry(
    String type,
    String module,
    Map<String, String> supports,
    Optional<String> stability,
    List<String> deprecatedTypes) {

  public Entry {
    supports = Collections.unmodifiableMap(new TreeMap<>(supports));
    deprecatedTypes = List.copyOf(deprecatedTypes);
  }

  /** A component of which only the name is known. */
  public static Entry of(String type, String module) {
    return new Entry(type, module, Map.of(), Optional.empty(), List.of());
  }

  /** The label of a connector's pair of signals: {@code traces-to-metrics}. */
  public static String pair(String from, String to) {
    return from + "-to-" + to;
  }

  /** The same with one more signal, or pair of signals. */
  public Entry withSupport(String label, String howStable) {
    Map<String, String> more = new TreeMap<>(supports);
    more.put(label, howStable);
    return new Entry(type, module, more, stability, deprecatedTypes);
  }

  /** The same with the stability of an extension or provider. */
  public Entry withStability(String howStable) {
    return new Entry(type, module, supports, Optional.of(howStable), deprecatedTypes);
  }

  /** The same with former types. */
  public Entry withDeprecatedTypes(List<String> types) {
    return new Entry(type, module, supports, stability, types);
  }
}
