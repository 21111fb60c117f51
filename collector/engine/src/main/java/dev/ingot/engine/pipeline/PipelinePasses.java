package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.Makers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often the processors of a pipeline go over telemetry.
 *
 * @param pipeline the pipeline
 * @param passes the processors in order, those together that share a pass over the bytes
 */
public record PipelinePasses(PipelineId pipeline, List<List<ComponentId>> passes) {
  public PipelinePasses {
    passes = passes.stream().map(List::copyOf).toList();
  }

  /** Record processors that stand next to each other share a pass; any other is by itself. */
  static PipelinePasses of(PipelineSpec pipeline, ConfiguredComponents components) {
    List<List<ComponentId>> passes = new ArrayList<>();
    boolean open = false;
    for (Reference each : pipeline.processors()) {
      boolean ofRecords = isOfRecords(each.id(), components);
      if (!open || !ofRecords) {
        passes.add(new ArrayList<>());
      }
      passes.get(passes.size() - 1).add(each.id());
      open = ofRecords;
    }
    return new PipelinePasses(pipeline.id(), passes);
  }

  private static boolean isOfRecords(ComponentId id, ConfiguredComponents components) {
    Configured<Makers.OfProcessor> configured = components.processors().get(id);
    return configured != null && configured.maker().ofRecords().isPresent();
  }

  /** Whether a processor shares its pass with the one behind it. */
  boolean joinsNext(ComponentId id) {
    return passes.stream().anyMatch(pass -> pass.subList(0, pass.size() - 1).contains(id));
  }

  /** The fields of a log message about it. */
  Object[] fields() {
    return new Object[] {"otelcol.pipeline.id", pipeline.toString(), "passes", toString()};
  }

  /** {@code [memory_limiter] [attributes resource] [batch]}. */
  @Override
  public String toString() {
    return passes.stream()
        .map(
            pass ->
                pass.stream().map(ComponentId::toString).collect(Collectors.joining(" ", "[", "]")))
        .collect(Collectors.joining(" "));
  }
}
