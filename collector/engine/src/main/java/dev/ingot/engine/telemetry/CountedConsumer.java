package dev.ingot.engine.telemetry;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.telemetry.Telemetry;

/**
 * Counts by outcome what a consumer is given: what it took, what it failed on itself, and what
 * others behind it did not take. What it declines without waiting is not counted: it comes again.
 */
record CountedConsumer<T extends Telemetry>(
    Consumer<T> consumer, Outcome success, Outcome failure, Outcome refused)
    implements Consumer<T> {

  /** The counters of an outcome. */
  record Outcome(Counter items, Counter size, boolean sized) {
    static Outcome of(Meter meter, Metric items, Metric size) {
      return new Outcome(meter.counter(items), meter.counter(size), meter.isEnabled(size));
    }

    void count(Telemetry telemetry) {
      items.add(telemetry.itemCount());
      if (sized) {
        size.add(telemetry.byteSize());
      }
    }
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    try {
      consumer.consume(telemetry);
    } catch (ConsumeException e) {
      throw counted(telemetry, e);
    } catch (RuntimeException | Error bug) {
      failure.count(telemetry);
      throw bug;
    }
    success.count(telemetry);
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    boolean taken;
    try {
      taken = consumer.tryConsume(telemetry);
    } catch (ConsumeException e) {
      throw counted(telemetry, e);
    } catch (RuntimeException | Error bug) {
      failure.count(telemetry);
      throw bug;
    }
    if (taken) {
      success.count(telemetry);
    }
    return taken;
  }

  /** The failure as those before this consumer are to see it. */
  private ConsumeException counted(T telemetry, ConsumeException e) {
    (e.isDownstream() ? refused : failure).count(telemetry);
    return e.asDownstream();
  }
}
