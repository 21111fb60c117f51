package dev.ingot.engine.report;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.component.BuildInfo;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.util.List;

/**
 * Problems as a log of SARIF, one run, a rule for each code. Columns count code points.
 *
 * <p>Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
 */
record SarifReport(BuildInfo info) {

  JsonValue of(Problems problems) {
    JsonValue run =
        new JsonObject()
            .put("tool", new JsonObject().put("driver", driver(problems)).build())
            .put("columnKind", "unicodeCodePoints")
            .put("results", JsonReport.items(problems.sorted(), SarifReport::result))
            .build();
    return new JsonObject()
        .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        .put("version", "2.1.0")
        .put("runs", new JsonValue.Items(List.of(run)))
        .build();
  }

  private JsonValue driver(Problems problems) {
    List<String> codes = problems.sorted().stream().map(Problem::code).distinct().sorted().toList();
    return new JsonObject()
        .put("name", info.command())
        .put("version", info.version())
        .put("rules", JsonReport.items(codes, code -> new JsonObject().put("id", code).build()))
        .build();
  }

  private static JsonValue result(Problem problem) {
    String fix = problem.fix().map(step -> "\n" + step).orElse("");
    JsonValue location =
        new JsonObject().put("physicalLocation", place(problem.location())).build();
    return new JsonObject()
        .put("ruleId", problem.code())
        .put("level", problem.severity() == Severity.ERROR ? "error" : "warning")
        .put("message", new JsonObject().put("text", problem.message() + fix).build())
        .put("locations", new JsonValue.Items(List.of(location)))
        .build();
  }

  private static JsonValue place(Location at) {
    JsonObject artifact = new JsonObject().put("uri", ArtifactUri.of(at.source()));
    JsonObject place = new JsonObject().put("artifactLocation", artifact.build());
    if (at.line() > 0) {
      JsonObject region = new JsonObject().put("startLine", at.line());
      if (at.column() > 0) {
        region.put("startColumn", at.column());
      }
      place.put("region", region.build());
    }
    return place.build();
  }
}
