package dev.ingot.engine.settings;

import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.registry.ConfiguredComponents;
import java.util.List;

/**
 * A configuration that was read and checked.
 *
 * @param components the components that it configures, in use or not
 * @param extensions the extensions in use, in the order of their start
 * @param pipelines the pipelines, in the order of the configuration
 * @param telemetry what the collector tells of itself
 * @param source what it was read from
 */
public record CollectorSettings(
    ConfiguredComponents components,
    List<Reference> extensions,
    List<PipelineSpec> pipelines,
    TelemetrySettings telemetry,
    ConfigSource source) {

  public CollectorSettings {
    extensions = List.copyOf(extensions);
    pipelines = List.copyOf(pipelines);
  }

  /** The same for a collector within another program, which opens no port that nobody asked for. */
  public CollectorSettings embedded() {
    return new CollectorSettings(components, extensions, pipelines, telemetry.embedded(), source);
  }
}
