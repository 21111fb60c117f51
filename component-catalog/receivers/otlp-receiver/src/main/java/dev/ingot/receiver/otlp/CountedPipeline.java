package dev.ingot.receiver.otlp;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.telemetry.Telemetry;

/** The pipelines of a signal, with a count of what they took and refused. */
record CountedPipeline<T extends Telemetry>(Consumer<T> next, ReceivedItems items)
    implements Consumer<T> {
  @Override
  public void consume(T telemetry) throws ConsumeException {
    try {
      next.consume(telemetry);
    } catch (ConsumeException refusal) {
      items.refused(telemetry.itemCount());
      throw refusal;
    } catch (RuntimeException | Error bug) {
      items.failed(telemetry.itemCount());
      throw bug;
    }
    items.accepted(telemetry.itemCount());
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    boolean taken;
    try {
      taken = next.tryConsume(telemetry);
    } catch (ConsumeException refusal) {
      items.refused(telemetry.itemCount());
      throw refusal;
    } catch (RuntimeException | Error bug) {
      items.failed(telemetry.itemCount());
      throw bug;
    }
    if (taken) {
      items.accepted(telemetry.itemCount());
    }
    return taken;
  }
}
