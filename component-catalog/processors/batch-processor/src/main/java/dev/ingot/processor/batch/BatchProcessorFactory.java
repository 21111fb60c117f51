package dev.ingot.processor.batch;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** Makes batch processors. */
public final class BatchProcessorFactory implements ProcessorFactory<BatchConfig> {
  private final long byteRoom;

  /** Every batcher gathers at most an eighth of the largest heap. */
  public BatchProcessorFactory() {
    this(Runtime.getRuntime().maxMemory() / 8);
  }

  BatchProcessorFactory(long byteRoom) {
    this.byteRoom = byteRoom;
  }

  @Override
  public <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, BatchConfig config, Consumer<T> next) {
    return new BatchProcessor<>(
        config, () -> new Batcher<>(signal, context, config, byteRoom, next), context.meter());
  }
}
