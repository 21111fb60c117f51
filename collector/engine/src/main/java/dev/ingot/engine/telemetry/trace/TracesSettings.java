package dev.ingot.engine.telemetry.trace;

import dev.ingot.engine.telemetry.output.OutputSettings;
import java.util.List;

/**
 * Which spans the collector makes of its own work, and where they go: {@code
 * service::telemetry::traces}.
 *
 * @param enabled whether there are any
 * @param sampler which are recorded
 * @param propagators how senders say where their requests come from; the last one that a request
 *     has counts
 * @param processors what sends them
 */
public record TracesSettings(
    boolean enabled,
    Sampler sampler,
    List<Propagator> propagators,
    List<OutputSettings> processors) {
  /** What applies when the configuration says nothing: nobody looks, unless zPages do. */
  public static final TracesSettings DEFAULT =
      new TracesSettings(true, Sampler.DEFAULT, List.of(), List.of());

  public TracesSettings {
    propagators = List.copyOf(propagators);
    processors = List.copyOf(processors);
  }
}
