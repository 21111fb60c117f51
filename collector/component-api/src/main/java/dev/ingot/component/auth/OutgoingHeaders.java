package dev.ingot.component.auth;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The headers that a request of an exporter is about to carry beside those of the protocol itself;
 * at first the ones of the exporter's settings. Names count whatever their case. Belongs to one
 * thread.
 */
public final class OutgoingHeaders {
  private final Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Headers by name; the map is copied. */
  public OutgoingHeaders(Map<String, String> configured) {
    byName.putAll(configured);
  }

  /** The value of a header. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Sets a header, in place of one of the same name. */
  public void set(String name, String value) {
    byName.remove(name);
    byName.put(name, value);
  }

  /** Removes a header, if it is there. */
  public void remove(String name) {
    byName.remove(name);
  }

  /** All headers by name; a view that cannot be changed. */
  public Map<String, String> toMap() {
    return Collections.unmodifiableMap(byName);
  }
}
