package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.Rows.Row;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A row of the graph cases as pipelines and components. */
record GraphRow(Row row) {

  List<PipelineSpec> pipelines() {
    List<PipelineSpec> specs = new ArrayList<>();
    row.map("pipelines")
        .forEach(
            (id, value) -> {
              Row pipeline = new Row(castMap(value));
              specs.add(
                  new PipelineSpec(
                      PipelineId.parse(id),
                      location(),
                      references(pipeline.list("receivers")),
                      references(pipeline.list("processors")),
                      references(pipeline.list("exporters"))));
            });
    return specs;
  }

  /** The components that the row lists as configured. */
  ConfiguredComponents listed(Registry registry) {
    return Configs.components(
        registry,
        row.list("receivers"),
        row.list("processors"),
        row.list("exporters"),
        row.list("connectors"));
  }

  /** All components that the pipelines name. */
  ConfiguredComponents named(Registry registry) {
    Set<String> ids = new TreeSet<>();
    for (PipelineSpec each : pipelines()) {
      each.receivers().forEach(reference -> ids.add(reference.id().toString()));
      each.processors().forEach(reference -> ids.add(reference.id().toString()));
      each.exporters().forEach(reference -> ids.add(reference.id().toString()));
    }
    return Configs.components(registry, ids, ids, ids, ids);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> castMap(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<Reference> references(List<String> ids) {
    return ids.stream().map(id -> new Reference(ComponentId.parse(id), location())).toList();
  }

  private static Location location() {
    return new Location(Configs.SOURCE, 1, 1);
  }

  @Override
  public String toString() {
    return row.toString();
  }
}
