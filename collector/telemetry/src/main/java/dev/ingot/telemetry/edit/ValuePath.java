package dev.ingot.telemetry.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The way into a nested value: keys of maps and indexes of lists, from the outside in. Immutable;
 * made once, used for any number of records.
 */
public final class ValuePath {
  /** The value itself. */
  public static final ValuePath ROOT = new ValuePath(List.of());

  private sealed interface Step {}

  private record Key(byte[] utf8, String text) implements Step {}

  private record Index(int number) implements Step {}

  private final List<Step> steps;

  private ValuePath(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** A path that begins with a key. */
  public static ValuePath of(String key) {
    return ROOT.key(key);
  }

  /** The path and then into the map's first entry with that key. */
  public ValuePath key(String key) {
    return with(new Key(key.getBytes(StandardCharsets.UTF_8), key));
  }

  /** The path and then into the list's element at that index, from 0. */
  public ValuePath index(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + " in a value path");
    }
    return with(new Index(index));
  }

  /** How many steps. */
  public int length() {
    return steps.size();
  }

  boolean isKey(int step) {
    return steps.get(step) instanceof Key;
  }

  byte[] keyAt(int step) {
    if (steps.get(step) instanceof Key key) {
      return key.utf8();
    }
    throw new IllegalStateException("step " + step + " of " + this + " is no key");
  }

  int indexAt(int step) {
    if (steps.get(step) instanceof Index index) {
      return index.number();
    }
    throw new IllegalStateException("step " + step + " of " + this + " is no index");
  }

  private ValuePath with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new ValuePath(more);
  }

  /** The path as it is written in OTTL: {@code ["key"][0]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (step instanceof Key key) {
        text.append("[\"").append(key.text()).append("\"]");
      } else if (step instanceof Index index) {
        text.append('[').append(index.number()).append(']');
      }
    }
    return text.toString();
  }
}
