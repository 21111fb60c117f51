package dev.ingot.exporter.otlpgrpc;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;

/** Makes exporters that send OTLP over gRPC. */
public final class OtlpGrpcExporterFactory implements ExporterFactory<OtlpGrpcConfig> {

  /** For the generated registry of a collector. */
  public OtlpGrpcExporterFactory() {}

  @Override
  public Exporter create(ComponentContext context, OtlpGrpcConfig config) {
    return new OtlpGrpcExporter(context, config);
  }
}
