package dev.ingot.engine.report;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Problems as one object: {@code valid}, and {@code problems} in the order of their places. */
final class JsonReport {
  private JsonReport() {}

  static JsonValue of(Problems problems) {
    return new JsonObject()
        .put("valid", !problems.hasErrors())
        .put("problems", items(problems.sorted(), JsonReport::problem))
        .build();
  }

  /** An array of what is made of each. */
  static <T> JsonValue items(List<T> values, Function<T, JsonValue> toJson) {
    return new JsonValue.Items(values.stream().map(toJson).toList());
  }

  private static JsonValue problem(Problem problem) {
    Location at = problem.location();
    JsonObject object =
        new JsonObject()
            .put("code", problem.code())
            .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
            .put("source", at.source());
    if (at.line() > 0) {
      object.put("line", at.line());
    }
    if (at.line() > 0 && at.column() > 0) {
      object.put("column", at.column());
    }
    return object.put("message", problem.message()).putText("fix", problem.fix()).build();
  }
}
