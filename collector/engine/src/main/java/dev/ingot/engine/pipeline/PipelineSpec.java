package dev.ingot.engine.pipeline;

import dev.ingot.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline as configured.
 *
 * @param id its id
 * @param location where it is configured
 * @param receivers where its telemetry comes from: receivers and connectors
 * @param processors what it passes through, in order
 * @param exporters where it goes to: exporters and connectors
 * @param isolation how many bytes may wait before each of them, so that it holds up nobody; empty:
 *     they get telemetry one after the other, and a slow one holds up the others
 */
public record PipelineSpec(
    PipelineId id,
    Location location,
    List<Reference> receivers,
    List<Reference> processors,
    List<Reference> exporters,
    Optional<Long> isolation) {

  public PipelineSpec {
    receivers = List.copyOf(receivers);
    processors = List.copyOf(processors);
    exporters = List.copyOf(exporters);
  }

  /** A pipeline whose exporters are not isolated. */
  public PipelineSpec(
      PipelineId id,
      Location location,
      List<Reference> receivers,
      List<Reference> processors,
      List<Reference> exporters) {
    this(id, location, receivers, processors, exporters, Optional.empty());
  }
}
