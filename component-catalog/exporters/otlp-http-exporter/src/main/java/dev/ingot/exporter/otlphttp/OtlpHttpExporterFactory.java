package dev.ingot.exporter.otlphttp;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;
import dev.ingot.telemetry.Signal;
import java.util.Optional;

/** Makes exporters that send OTLP over HTTP. */
public final class OtlpHttpExporterFactory implements ExporterFactory<OtlpHttpConfig> {

  /** For the generated registry of a collector. */
  public OtlpHttpExporterFactory() {}

  @Override
  public Exporter create(ComponentContext context, OtlpHttpConfig config) {
    return new OtlpHttpExporter(context, config);
  }

  @Override
  public Optional<String> refusal(Signal<?> signal, OtlpHttpConfig config) {
    return Destination.of(signal, config).missing();
  }
}
