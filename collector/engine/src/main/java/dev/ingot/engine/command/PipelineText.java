package dev.ingot.engine.command;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.command.ConfigurationLoader.Checked;
import dev.ingot.engine.config.ConfigPrinter;
import dev.ingot.engine.pipeline.PipelinePasses;
import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What would run, as YAML: the extensions in the order of their start, and for each pipeline the
 * way of telemetry. Processors in one list share a pass over the bytes.
 */
record PipelineText(Checked checked) {

  String yaml() {
    StringBuilder out = new StringBuilder("extensions: ");
    out.append(references(checked.settings().extensions())).append("\npipelines:");
    List<PipelineSpec> pipelines = checked.settings().pipelines();
    out.append(pipelines.isEmpty() ? " {}\n" : "\n");
    pipelines.forEach(each -> pipeline(out, each));
    return out.toString();
  }

  String json() {
    return YamlReader.read("plan", yaml(), new Problems())
        .filter(MapNode.class::isInstance)
        .map(plan -> ConfigPrinter.unredacted().json((MapNode) plan))
        .orElseThrow(() -> new IllegalStateException("the plan is no YAML"));
  }

  private void pipeline(StringBuilder out, PipelineSpec spec) {
    out.append("    ").append(ConfigPrinter.text(spec.id().toString())).append(":\n");
    line(out, "receivers", references(spec.receivers()));
    List<List<ComponentId>> passes = passes(spec);
    line(out, "passes", passes.isEmpty() ? "[]" : "");
    passes.forEach(pass -> out.append("            - ").append(ids(pass)).append('\n'));
    line(out, "exporters", references(spec.exporters()));
  }

  private List<List<ComponentId>> passes(PipelineSpec spec) {
    return checked.plan().passes().stream()
        .filter(each -> each.pipeline().equals(spec.id()))
        .map(PipelinePasses::passes)
        .findFirst()
        .orElse(List.of());
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append("        ").append(key).append(':');
    out.append(value.isEmpty() ? "" : " " + value).append('\n');
  }

  private static String references(List<Reference> references) {
    return ids(references.stream().map(Reference::id).toList());
  }

  private static String ids(List<ComponentId> ids) {
    return ids.stream()
        .map(id -> ConfigPrinter.text(id.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
