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
import dev.ingot.exporting.ExportPipeline;
import dev.ingot.exporting.ExportSettings;
import dev.ingot.exporting.QueueConfig;
import dev.ingot.exporting.RetryConfig;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows the batches that its sampling lets through; never fails. */
final class DebugExporter implements Exporter, Overlapping {
  private final ComponentContext context;
  private final DebugConfig config;
  private final List<ExportPipeline<?>> queues = new ArrayList<>();
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
    ExportPipeline.startAll(queues, host);
  }

  @Override
  public void stop() {
    ExportPipeline.stopAll(queues);
    output.close();
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    Sampling sampling =
        new Sampling(
            config.samplingInitial(), config.samplingThereafter(), context.scheduler()::nanoTime);
    return config
        .sendingQueue()
        .<Consumer<T>>map(queue -> queued(signal, sampling, queue))
        .orElseGet(() -> direct(signal, sampling));
  }

  private <T extends Telemetry> Consumer<T> queued(
      Signal<T> signal, Sampling sampling, QueueConfig queue) {
    ExportSettings settings =
        new ExportSettings(Duration.ZERO, queue, RetryConfig.DEFAULT.disabled());
    ExportPipeline<T> pipeline =
        ExportPipeline.of(
            signal, context, settings, (telemetry, timeout) -> sample(telemetry, sampling));
    queues.add(pipeline);
    return pipeline;
  }

  private void sample(Telemetry telemetry, Sampling sampling) {
    if (!isSilent() && sampling.take()) {
      show(telemetry);
    }
  }

  private <T extends Telemetry> Consumer<T> direct(Signal<T> signal, Sampling sampling) {
    ExportedItems items = new ExportedItems(context.meter(), signal);
    ExporterSpans spans = new ExporterSpans(context, signal);
    return new Consumer<>() {
      @Override
      public void consume(T telemetry) {
        try (ActiveSpan span = spans.start(List.of())) {
          sample(telemetry, sampling);
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
