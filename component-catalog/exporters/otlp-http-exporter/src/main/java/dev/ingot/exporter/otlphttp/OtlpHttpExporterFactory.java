package dev.ingot.exporter.otlphttp;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;

/** Makes exporters that send OTLP over HTTP. */
public final class OtlpHttpExporterFactory implements ExporterFactory<OtlpHttpConfig> {

  /** For the generated registry of a collector. */
  public OtlpHttpExporterFactory() {}

  @Override
  public Exporter create(ComponentContext context, OtlpHttpConfig config) {
    return new OtlpHttpExporter(context, config);
  }
}
