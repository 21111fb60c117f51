package dev.ingot.telemetry.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants of the enums, as JSON may name them. */
final class EnumNames {
  private EnumNames() {}

  static Map<String, Integer> spanKind() {
    return numbered(
        "SPAN_KIND_",
        List.of("UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"));
  }

  static Map<String, Integer> statusCode() {
    return numbered("STATUS_CODE_", List.of("UNSET", "OK", "ERROR"));
  }

  static Map<String, Integer> aggregationTemporality() {
    return numbered("AGGREGATION_TEMPORALITY_", List.of("UNSPECIFIED", "DELTA", "CUMULATIVE"));
  }

  static Map<String, Integer> severityNumber() {
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put("SEVERITY_NUMBER_UNSPECIFIED", 0);
    int next = 1;
    for (String level : List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL")) {
      for (String step : List.of("", "2", "3", "4")) {
        numbers.put("SEVERITY_NUMBER_" + level + step, next++);
      }
    }
    return numbers;
  }

  private static Map<String, Integer> numbered(String prefix, List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(prefix + name, numbers.size()));
    return numbers;
  }
}
