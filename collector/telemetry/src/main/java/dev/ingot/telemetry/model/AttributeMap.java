package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attributes in the order in which they came. A key that came more than once is there as often, and
 * counts where it stands first.
 */
public final class AttributeMap implements Iterable<Attribute> {
  private final List<Attribute> entries = new ArrayList<>();

  /** No attributes. */
  public AttributeMap() {}

  /** How many there are. */
  public int size() {
    return entries.size();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** All of them; the list may be changed. */
  public List<Attribute> entries() {
    return entries;
  }

  @Override
  public Iterator<Attribute> iterator() {
    return entries.iterator();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return find(key) != null;
  }

  /** The value of the first attribute with that key. */
  public Optional<Value> get(String key) {
    return Optional.ofNullable(find(key)).map(Attribute::value);
  }

  /** The text of the first attribute with that key; empty when it is absent or no text. */
  public String text(String key) {
    return get(key).filter(value -> value.type() == Value.Type.STRING).map(Value::text).orElse("");
  }

  /** Sets a value: that of the first attribute with the key, or of a new one at the end. */
  public AttributeMap put(String key, Value value) {
    Attribute there = find(key);
    if (there == null) {
      entries.add(new Attribute(key, value));
    } else {
      there.value(value);
    }
    return this;
  }

  /** Sets a text. */
  public AttributeMap put(String key, String text) {
    return put(key, Value.of(text));
  }

  /** Sets an integer. */
  public AttributeMap put(String key, long number) {
    return put(key, Value.of(number));
  }

  /** Sets a floating point number. */
  public AttributeMap put(String key, double number) {
    return put(key, Value.of(number));
  }

  /** Sets a truth value. */
  public AttributeMap put(String key, boolean truth) {
    return put(key, Value.of(truth));
  }

  /** Takes all attributes with that key away; gives whether there was one. */
  public boolean remove(String key) {
    return entries.removeIf(attribute -> attribute.hasKey(key));
  }

  void add(WireReader in) {
    entries.add(Message.within(new Attribute(), in));
  }

  private @Nullable Attribute find(String key) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).hasKey(key)) {
        return entries.get(i);
      }
    }
    return null;
  }

  /** Whether the other has equal attributes in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttributeMap map && entries.equals(map.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The keys, never the values. */
  @Override
  public String toString() {
    return entries.toString();
  }
}
