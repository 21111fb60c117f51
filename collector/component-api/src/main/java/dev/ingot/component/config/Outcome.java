package dev.ingot.component.config;

import dev.ingot.problem.Location;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a section shows. Not thread-safe.
 *
 * @param errors whether there are errors
 * @param values the options that were read, in that order
 */
record Outcome(ErrorMark errors, Map<String, ConfigValue> values) {

  /** Of a section that stands alone. */
  static Outcome alone() {
    return new Outcome(new ErrorMark(), new LinkedHashMap<>());
  }

  /** Of a section within. */
  Outcome within() {
    return new Outcome(new ErrorMark(errors), new LinkedHashMap<>());
  }

  /** Of a section whose options stand among these. */
  Outcome inline() {
    return new Outcome(new ErrorMark(errors), values);
  }

  /** Remembers an option; rules may look at it again, which counts for nothing. */
  ConfigValue note(String option, ConfigValue value) {
    values.putIfAbsent(option, value);
    return value;
  }

  /** Shows an option in another way, if it was read; null leaves it out. */
  void show(String option, @Nullable Node node) {
    ConfigValue value = values.get(option);
    if (value != null) {
      value.show(node);
    }
  }

  /** Every option that was read, with what it was read as. */
  MapNode effective(Location at) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    values.forEach(
        (option, value) ->
            value
                .effective()
                .ifPresent(node -> entries.put(option, new MapNode.Entry(node.location(), node))));
    return new MapNode(at, entries);
  }
}
