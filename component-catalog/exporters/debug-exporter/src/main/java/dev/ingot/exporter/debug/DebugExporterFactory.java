package dev.ingot.exporter.debug;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;

/** Makes debug exporters. */
public final class DebugExporterFactory implements ExporterFactory<DebugConfig> {

  /** A factory; it holds nothing. */
  public DebugExporterFactory() {}

  @Override
  public Exporter create(ComponentContext context, DebugConfig config) {
    return new DebugExporter(context, config);
  }
}
