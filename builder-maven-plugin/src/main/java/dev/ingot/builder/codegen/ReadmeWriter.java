package dev.ingot.builder.codegen;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlannedComponent;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page that says what the generated module is. */
final class ReadmeWriter {
  private final BuildPlan plan;

  ReadmeWriter(BuildPlan plan) {
    this.plan = plan;
  }

  String text() {
    return Template.of("module/README.md")
        .fill(
            Map.of(
                "marker", GeneratedTree.MARKER,
                "origin", GeneratedTree.origin(plan),
                "name", plan.distribution().name(),
                "manifest", plan.manifestName(),
                "components", components()));
  }

  private String components() {
    return plan.components().stream().map(ReadmeWriter::row).collect(Collectors.joining());
  }

  private static String row(PlannedComponent component) {
    return "| %s | `%s` | `%s` |\n"
        .formatted(component.kind().word(), component.type(), component.coordinates());
  }
}
