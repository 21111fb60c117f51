package dev.ingot.exporter.file;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;

/** Makes file exporters. */
public final class FileExporterFactory implements ExporterFactory<FileConfig> {

  /** A factory; it holds nothing. */
  public FileExporterFactory() {}

  @Override
  public Exporter create(ComponentContext context, FileConfig config) {
    return new FileExporter(context, config);
  }
}
