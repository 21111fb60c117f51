package dev.ingot.engine.telemetry.output;

import dev.ingot.engine.registry.Makers;
import org.jspecify.annotations.Nullable;

/**
 * An exporter for own telemetry; one of the components that the collector was built with.
 *
 * @param type its type, as {@code otlp_http}
 * @param fingerprint tells settings apart; equal exporters have equal ones
 * @param maker makes it
 */
public record OwnExporter(String type, int fingerprint, Makers.OfExporter maker) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OwnExporter exporter
        && type.equals(exporter.type)
        && fingerprint == exporter.fingerprint;
  }

  @Override
  public int hashCode() {
    return fingerprint;
  }
}
