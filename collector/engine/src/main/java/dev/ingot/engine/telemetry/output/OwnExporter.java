package dev.ingot.engine.telemetry.output;

import dev.ingot.engine.registry.Makers;
import org.jspecify.annotations.Nullable;

/**
 * An exporter for own telemetry; one of the components that the collector was built with.
 *
 * @param type its type, as {@code otlp_http}
 * @param fingerprint tells settings apart; equal exporters have equal ones
 * @param temporality what sums of metrics say that it sends
 * @param maker makes it
 */
public record OwnExporter(
    String type, int fingerprint, Temporality temporality, Makers.OfExporter maker) {
  /** An exporter to which sums say all since the start. */
  public OwnExporter(String type, int fingerprint, Makers.OfExporter maker) {
    this(type, fingerprint, Temporality.CUMULATIVE, maker);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OwnExporter exporter
        && type.equals(exporter.type)
        && fingerprint == exporter.fingerprint
        && temporality == exporter.temporality;
  }

  @Override
  public int hashCode() {
    return fingerprint;
  }
}
