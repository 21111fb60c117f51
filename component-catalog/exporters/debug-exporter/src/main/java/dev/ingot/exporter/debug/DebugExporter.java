package dev.ingot.exporter.debug;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.Logger;
import dev.ingot.component.Overlapping;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.ExportedItems;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.ExporterSpans;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** Shows the batches that its sampling lets through; never fails. */
final class DebugExporter implements Exporter, Overlapping {
  private final ComponentContext context;
  private final DebugConfig config;
  private volatile Output output;

  DebugExporter(ComponentContext context, DebugConfig config) {
    this.context = context;
    this.config = config;
    this.output = new LogOutput(context.logger());
  }

  @Override
  public void start(Host host) throws StartException {
    if (!config.useInternalLogger()) {
      output = StreamOutput.open(config.outputPaths(), context.scheduler());
    }
  }

  @Override
  public void stop() {
    output.close();
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    Sampling sampling =
        new Sampling(
            config.samplingInitial(), config.samplingThereafter(), context.scheduler()::nanoTime);
    ExportedItems items = new ExportedItems(context.meter(), signal);
    ExporterSpans spans = new ExporterSpans(context, signal);
    return new Consumer<>() {
      @Override
      public void consume(T telemetry) {
        try (ActiveSpan span = spans.start(List.of())) {
          if (!isSilent() && sampling.take()) {
            show(telemetry);
          }
          items.sent(telemetry.itemCount());
          spans.sent(span, telemetry.itemCount());
        }
      }

      @Override
      public boolean tryConsume(T telemetry) {
        consume(telemetry);
        return true;
      }
    };
  }

  private boolean isSilent() {
    return config.useInternalLogger() && !context.logger().isEnabled(Logger.Level.INFO);
  }

  private void show(Telemetry telemetry) {
    output.counts(Counts.title(telemetry.signal()), Counts.of(telemetry));
    String text =
        switch (config.verbosity()) {
          case BASIC -> "";
          case NORMAL -> NormalText.of(telemetry);
          case DETAILED -> DetailedText.of(telemetry);
        };
    if (!text.isEmpty()) {
      output.text(text);
    }
  }
}
