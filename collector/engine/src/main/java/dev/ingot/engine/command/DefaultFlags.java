package dev.ingot.engine.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of flags that hold when a command line does not give the flag. */
record DefaultFlags(Map<String, List<String>> values) {
  private static final List<Flag> POSSIBLE =
      List.of(Flag.CONFIG, Flag.SET, Flag.FEATURE_GATES, Flag.MODE, Flag.FORMAT, Flag.VALIDATE);

  /** The invocation with the values that it does not give itself. */
  Invocation applyTo(Invocation given) throws UsageException {
    Map<String, List<String>> all = new LinkedHashMap<>(given.values());
    for (Map.Entry<String, List<String>> each : new TreeMap<>(values).entrySet()) {
      Flag flag = find(each.getKey());
      check(flag, each.getValue());
      if (given.command().flags().contains(flag)) {
        all.putIfAbsent(flag.name(), each.getValue());
      }
    }
    return new Invocation(given.command(), all, given.arguments());
  }

  private static Flag find(String name) throws UsageException {
    for (Flag each : POSSIBLE) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    List<String> known = POSSIBLE.stream().map(Flag::name).toList();
    throw new UsageException(CommandMessages.noDefault(name, known));
  }

  private static void check(Flag flag, List<String> values) throws UsageException {
    for (String value : values) {
      if (!flag.takesValue() && !value.equals("true") && !value.equals("false")) {
        throw new UsageException(CommandMessages.notBoolean(flag, value));
      }
    }
  }
}
