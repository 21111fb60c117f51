package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping; keys are text, unique, and in the order of the source.
 *
 * @param location where the mapping begins
 * @param entries the entries by key
 * @param original the verbatim text of an expanded value; see {@link Node#original()}
 */
public record MapNode(Location location, Map<String, Entry> entries, Optional<String> original)
    implements Node {

  /**
   * One entry of a mapping.
   *
   * @param key where the key stands
   * @param value the value
   */
  public record Entry(Location key, Node value) {}

  public MapNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** A mapping written in the source. */
  public MapNode(Location location, Map<String, Entry> entries) {
    this(location, entries, Optional.empty());
  }

  /** The value under {@code key}, or null when there is no such key. */
  public @Nullable Node get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  @Override
  public String typeName() {
    return "map";
  }
}
