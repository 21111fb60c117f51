package dev.ingot.exporter.nop;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;
import dev.ingot.component.Overlapping;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** Makes nop exporters. */
public final class NopExporterFactory implements ExporterFactory<NopExporterConfig> {

  /** For generated code. */
  public NopExporterFactory() {}

  @Override
  public Exporter create(ComponentContext context, NopExporterConfig config) {
    return new NopExporter();
  }

  private static final class NopExporter implements Exporter, Overlapping {
    @Override
    public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
      return new Drop<>();
    }
  }

  private static final class Drop<T extends Telemetry> implements Consumer<T> {
    @Override
    public void consume(T telemetry) {}

    @Override
    public boolean tryConsume(T telemetry) {
      return true;
    }
  }
}
