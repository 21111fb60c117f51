package dev.ingot.processor.attributes;

import dev.ingot.telemetry.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random valid configurations of the attributes and the resource processor. */
final class RandomChains {
  /** Few keys and texts, so that actions and conditions meet what telemetry holds. */
  static final List<String> TEXTS = List.of("a", "b", "service.name", "é世", "17", "true", "");

  private static final List<String> KEYS = TEXTS.subList(0, 4);
  private static final List<String> PATTERNS = List.of("^a", ".", "service|b", "^$", "[0-9]+");
  private static final List<String> VALUES =
      List.of("a", "17", "1.5", "true", "[1, x]", "{k: 1}", "''", "a long text of many words");

  private final Random random;

  RandomChains(Random random) {
    this.random = random;
  }

  /** The configuration of one processor: {@code attributes} or {@code resource}. */
  record Step(String type, String yaml) {}

  /** One to five processors. */
  List<Step> next(Signal<?> signal) {
    List<Step> steps = new ArrayList<>();
    for (int count = 1 + random.nextInt(5); count > 0; count--) {
      steps.add(
          random.nextInt(3) == 0
              ? new Step("resource", "attributes: " + actions())
              : new Step(
                  "attributes",
                  section("include", signal)
                      + section("exclude", signal)
                      + "actions: "
                      + actions()));
    }
    return steps;
  }

  private String actions() {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> action()).toList().toString();
  }

  private String action() {
    String key = "{key: " + pick(KEYS) + ", action: ";
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          key + pick(List.of("insert", "update", "upsert")) + ", value: " + pick(VALUES) + "}";
      case 2 -> key + "upsert, from_attribute: " + pick(KEYS) + ", default_value: none}";
      case 3 -> key + "delete}";
      case 4 -> "{pattern: '" + pick(PATTERNS) + "', action: delete}";
      case 5 -> key + "hash, pattern: '" + pick(PATTERNS) + "'}";
      case 6 -> key + "extract, pattern: '(?P<a>.)(?P<x>.*)'}";
      default -> key + "convert, converted_type: " + pick(List.of("int", "double", "string")) + "}";
    };
  }

  private String section(String name, Signal<?> signal) {
    if (random.nextInt(3) > 0) {
      return "";
    }
    String type = pick(List.of("strict", "regexp"));
    return name + ": {match_type: " + type + ", " + condition(signal) + "}\n";
  }

  private String condition(Signal<?> signal) {
    String texts = "[" + pick(KEYS) + ", '" + pick(TEXTS) + "']";
    if (signal == Signal.METRICS) {
      return "metric_names: " + texts;
    }
    return switch (random.nextInt(4)) {
      case 0 -> (signal == Signal.TRACES ? "span_names: " : "log_bodies: ") + texts;
      case 1 -> "resources: [{key: " + pick(KEYS) + ", value: '" + pick(TEXTS) + "'}]";
      case 2 -> "attributes: [{key: " + pick(KEYS) + "}]";
      default -> "libraries: [{name: " + pick(KEYS) + "}]";
    };
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
