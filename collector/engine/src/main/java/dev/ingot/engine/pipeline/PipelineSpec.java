package dev.ingot.engine.pipeline;

import dev.ingot.problem.Location;
import java.util.List;

/**
 * A pipeline as configured.
 *
 * @param id its id
 * @param location where it is configured
 * @param receivers where its telemetry comes from: receivers and connectors
 * @param processors what it passes through, in order
 * @param exporters where it goes to: exporters and connectors
 */
public record PipelineSpec(
    PipelineId id,
    Location location,
    List<Reference> receivers,
    List<Reference> processors,
    List<Reference> exporters) {

  public PipelineSpec {
    receivers = List.copyOf(receivers);
    processors = List.copyOf(processors);
    exporters = List.copyOf(exporters);
  }
}
