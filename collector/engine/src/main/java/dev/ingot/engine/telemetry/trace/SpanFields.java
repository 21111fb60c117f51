package dev.ingot.engine.telemetry.trace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Attributes in the order in which they were set: names and values in turn, values being texts or
 * integers. One thread sets them. Others may look without a lock: they see each attribute whole, or
 * not yet, for what the array holds never changes itself.
 */
final class SpanFields {
  private static final int FIRST = 12;
  private static final Object[] NONE = {};

  private Object[] pairs = NONE;
  private int used;

  SpanFields() {}

  private SpanFields(Object[] pairs) {
    this.pairs = pairs;
    this.used = pairs.length;
  }

  /**
   * Attributes that do not change any more.
   *
   * @param fields names and values in turn; what is no number becomes a text
   */
  static SpanFields of(Object... fields) {
    Object[] pairs = Arrays.copyOf(fields, fields.length & ~1);
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (!(pairs[i] instanceof String)) {
        pairs[i] = String.valueOf(pairs[i]);
      }
      if (!(value instanceof String)) {
        pairs[i + 1] = value instanceof Number number ? number.longValue() : String.valueOf(value);
      }
    }
    return new SpanFields(pairs);
  }

  /** Sets an attribute, in place of a former one of the name. */
  void put(String name, Object value) {
    for (int i = 0; i < used; i += 2) {
      if (pairs[i].equals(name)) {
        pairs[i + 1] = value;
        return;
      }
    }
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(FIRST, 2 * used));
    }
    pairs[used + 1] = value;
    pairs[used] = name;
    used += 2;
  }

  /** What was set, as far as this thread sees it. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    Object[] seen = pairs;
    for (int i = 0; i + 1 < seen.length; i += 2) {
      if (seen[i] instanceof String name && seen[i + 1] != null) {
        map.put(name, seen[i + 1]);
      }
    }
    return map;
  }

  /** How many there are. Only for the thread that sets them, or when none is set any more. */
  int size() {
    return used / 2;
  }

  /** The name of one of {@link #size}. */
  String name(int index) {
    return (String) pairs[2 * index];
  }

  /** The value of one of {@link #size}: a text or a {@link Long}. */
  Object value(int index) {
    return pairs[2 * index + 1];
  }
}
