package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Outputs;
import dev.ingot.component.Receiver;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;

/** Sends one item when asked to. */
public final class FakeReceiver extends FakePart implements Receiver {
  private final Outputs outputs;

  FakeReceiver(ComponentContext context, FakeConfig config, List<String> events, Outputs outputs) {
    super(context, config, events);
    this.outputs = outputs;
  }

  /** Its id in the configuration. */
  public String id() {
    return context.id().toString();
  }

  /** Whether a pipeline of the signal has it. */
  public boolean has(Signal<?> signal) {
    return outputs.of(signal).isPresent();
  }

  /** Sends one item of the signal, if a pipeline of it has the receiver. */
  public <T extends Telemetry> void send(Signal<T> signal) throws ConsumeException {
    Optional<Consumer<T>> output = outputs.of(signal);
    if (output.isPresent()) {
      output.get().consume(item(signal));
    }
  }

  /** Telemetry of one item. */
  public static <T extends Telemetry> T item(Signal<T> signal) {
    Segment segment = new Segment(new byte[0], 0, 0, 1, true);
    return signal.of(List.of(segment), RequestMetadata.NONE);
  }
}
