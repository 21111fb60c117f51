package dev.ingot.processor.memorylimiter;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.component.trace.ProcessorEvents;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.HashMap;
import java.util.Map;

/** Makes memory limiters; all pipelines that name the same one share one look at the memory. */
public final class MemoryLimiterProcessorFactory implements ProcessorFactory<MemoryLimiterConfig> {
  private final Map<Key, MemoryLimiter> limiters = new HashMap<>();
  private final Memory memory;

  private record Key(ComponentId id, MemoryLimiterConfig config) {}

  /** Guards the heap of this JVM. */
  public MemoryLimiterProcessorFactory() {
    this(new HeapMemory());
  }

  MemoryLimiterProcessorFactory(Memory memory) {
    this.memory = memory;
  }

  @Override
  public synchronized <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, MemoryLimiterConfig config, Consumer<T> next) {
    MemoryLimiter limiter =
        limiters.computeIfAbsent(
            new Key(context.id(), config), key -> new MemoryLimiter(context, config, memory));
    return new MemoryLimiterProcessor<>(
        limiter, new GuardedItems(context.meter(), signal), new ProcessorEvents(context), next);
  }
}
