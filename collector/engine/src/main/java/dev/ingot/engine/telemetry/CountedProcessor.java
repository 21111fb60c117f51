package dev.ingot.engine.telemetry;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Host;
import dev.ingot.component.Processor;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.component.metric.ProcessedItems;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.function.Function;

/** Counts what goes into a processor and what comes out. */
public final class CountedProcessor<T extends Telemetry> implements Processor<T> {
  private final Processor<T> processor;
  private final Outgoing<T> outgoing;
  private final ProcessedItems items;

  private CountedProcessor(Processor<T> processor, Outgoing<T> outgoing, ProcessedItems items) {
    this.processor = processor;
    this.outgoing = outgoing;
    this.items = items;
  }

  /**
   * Makes a processor that is counted; a plain one when nothing is measured.
   *
   * @param next what is behind it
   * @param make makes the processor in front of a consumer
   */
  public static <T extends Telemetry> Processor<T> of(
      Signal<T> signal,
      ComponentContext context,
      Consumer<T> next,
      Function<Consumer<T>, Processor<T>> make) {
    if (context.meter().level() == MetricLevel.NONE) {
      return make.apply(next);
    }
    ProcessedItems items = new ProcessedItems(context.meter(), signal);
    Outgoing<T> outgoing = new Outgoing<>(next, items);
    return new CountedProcessor<>(make.apply(outgoing), outgoing, items);
  }

  @Override
  public void start(Host host) throws StartException {
    processor.start(host);
  }

  @Override
  public void stop() {
    processor.stop();
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    items.incoming(telemetry.itemCount());
    long begin = outgoing.begin();
    try {
      processor.consume(telemetry);
    } finally {
      outgoing.took(begin);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    boolean declined = false;
    long begin = outgoing.begin();
    try {
      declined = !processor.tryConsume(telemetry);
      return !declined;
    } finally {
      if (!declined) {
        items.incoming(telemetry.itemCount());
        outgoing.took(begin);
      }
    }
  }

  /**
   * What is behind the processor. Its time is not the processor's own; it is kept for each thread
   * while level detailed is on.
   */
  private static final class Outgoing<T extends Telemetry> implements Consumer<T> {
    private final Consumer<T> next;
    private final ProcessedItems items;
    private final boolean timed;
    private final ThreadLocal<long[]> behind = ThreadLocal.withInitial(() -> new long[1]);

    Outgoing(Consumer<T> next, ProcessedItems items) {
      this.next = next;
      this.items = items;
      this.timed = items.isTimed();
    }

    long begin() {
      if (!timed) {
        return 0;
      }
      behind.get()[0] = 0;
      return System.nanoTime();
    }

    void took(long begin) {
      if (timed) {
        items.took(System.nanoTime() - begin - behind.get()[0]);
      }
    }

    @Override
    public void consume(T telemetry) throws ConsumeException {
      items.outgoing(telemetry.itemCount());
      long begin = timed ? System.nanoTime() : 0;
      try {
        next.consume(telemetry);
      } finally {
        leave(begin);
      }
    }

    @Override
    public boolean tryConsume(T telemetry) throws ConsumeException {
      boolean declined = false;
      long begin = timed ? System.nanoTime() : 0;
      try {
        declined = !next.tryConsume(telemetry);
        return !declined;
      } finally {
        leave(begin);
        if (!declined) {
          items.outgoing(telemetry.itemCount());
        }
      }
    }

    private void leave(long begin) {
      if (timed) {
        behind.get()[0] += System.nanoTime() - begin;
      }
    }
  }
}
