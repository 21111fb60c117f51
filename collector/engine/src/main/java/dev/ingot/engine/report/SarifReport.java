package dev.ingot.engine.report;

import dev.ingot.component.BuildInfo;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems as a log of SARIF, one run, a rule for each code. Columns count code points.
 *
 * <p>Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
 */
record SarifReport(BuildInfo info) {

  Map<String, Object> of(Problems problems) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver(problems)));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", problems.sorted().stream().map(SarifReport::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private Map<String, Object> driver(Problems problems) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", info.command());
    driver.put("version", info.version());
    driver.put(
        "rules",
        problems.sorted().stream()
            .map(Problem::code)
            .distinct()
            .sorted()
            .map(code -> Map.of("id", code))
            .toList());
    return driver;
  }

  private static Map<String, Object> result(Problem problem) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code());
    result.put("level", problem.severity() == Severity.ERROR ? "error" : "warning");
    String fix = problem.fix().map(step -> "\n" + step).orElse("");
    result.put("message", Map.of("text", problem.message() + fix));
    result.put("locations", List.of(Map.of("physicalLocation", place(problem.location()))));
    return result;
  }

  private static Map<String, Object> place(Location at) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", ArtifactUri.of(at.source())));
    if (at.line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", at.line());
      if (at.column() > 0) {
        region.put("startColumn", at.column());
      }
      place.put("region", region);
    }
    return place;
  }
}
