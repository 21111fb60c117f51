package dev.ingot.engine.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line that was understood.
 *
 * @param command the command
 * @param values the values of flags by name, in the order given; a flag that is on or off has
 *     {@code true} or {@code false}
 * @param arguments what is no flag
 */
record Invocation(CommandSpec command, Map<String, List<String>> values, List<String> arguments) {
  Invocation {
    values = Map.copyOf(values);
    arguments = List.copyOf(arguments);
  }

  List<String> all(Flag flag) {
    return values.getOrDefault(flag.name(), List.of());
  }

  Optional<String> last(Flag flag) {
    List<String> all = all(flag);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  boolean isOn(Flag flag, boolean byDefault) {
    return last(flag).map(Boolean::parseBoolean).orElse(byDefault);
  }
}
