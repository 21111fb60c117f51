package dev.ingot.engine.report;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems as one object: {@code valid}, and {@code problems} in the order of their places. */
final class JsonReport {
  private JsonReport() {}

  static Map<String, Object> of(Problems problems) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("valid", !problems.hasErrors());
    report.put("problems", problems.sorted().stream().map(JsonReport::problem).toList());
    return report;
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", problem.code());
    object.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    Location at = problem.location();
    object.put("source", at.source());
    for (Map.Entry<String, Integer> part : position(at)) {
      object.put(part.getKey(), part.getValue());
    }
    object.put("message", problem.message());
    problem.fix().ifPresent(fix -> object.put("fix", fix));
    return object;
  }

  /** What is known of line and column. */
  private static List<Map.Entry<String, Integer>> position(Location at) {
    if (at.line() == 0) {
      return List.of();
    }
    return at.column() == 0
        ? List.of(Map.entry("line", at.line()))
        : List.of(Map.entry("line", at.line()), Map.entry("column", at.column()));
  }
}
