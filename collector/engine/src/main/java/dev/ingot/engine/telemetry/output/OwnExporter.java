package dev.ingot.engine.telemetry.output;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.StartException;
import dev.ingot.engine.registry.Makers;
import org.jspecify.annotations.Nullable;

/**
 * An exporter for own telemetry.
 *
 * @param type its type, as {@code otlp_http}
 * @param fingerprint tells settings apart; equal exporters have equal ones
 * @param preference how it wants metrics
 * @param maker makes it
 */
public record OwnExporter(String type, int fingerprint, MetricPreference preference, Maker maker) {
  private static final String CONSOLE = "console";

  /** Makes an exporter. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Makes one that has not started.
     *
     * @param out where the collector writes what it was asked for
     * @throws StartException when that cannot be
     */
    Exporter make(ComponentContext context, Appendable out) throws StartException;
  }

  /** One of the components that the collector was built with. */
  public OwnExporter(
      String type, int fingerprint, MetricPreference preference, Makers.OfExporter maker) {
    this(type, fingerprint, preference, (context, out) -> maker.make(context));
  }

  /** The same without wishes. */
  public OwnExporter(String type, int fingerprint, Makers.OfExporter maker) {
    this(type, fingerprint, MetricPreference.DEFAULT, maker);
  }

  /** One that writes lines of JSON on standard output. */
  public static OwnExporter console() {
    Maker maker = (context, out) -> new ConsoleExporter(out);
    return new OwnExporter(CONSOLE, 0, MetricPreference.DEFAULT, maker);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OwnExporter exporter
        && type.equals(exporter.type)
        && fingerprint == exporter.fingerprint
        && preference.equals(exporter.preference);
  }

  @Override
  public int hashCode() {
    return fingerprint;
  }
}
