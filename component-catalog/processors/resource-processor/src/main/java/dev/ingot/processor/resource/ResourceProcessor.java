package dev.ingot.processor.resource;

import dev.ingot.attributes.AttributeActions;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import java.util.List;

/** Runs the actions on the attributes of every resource. */
final class ResourceProcessor<T extends Telemetry> implements Processor<T> {
  private final Signal<T> signal;
  private final Rewriter rewriter;
  private final Consumer<T> next;

  ResourceProcessor(Signal<T> signal, ResourceConfig config, Consumer<T> next) {
    this.signal = signal;
    this.next = next;
    AttributeActions actions = new AttributeActions(config.attributes());
    this.rewriter =
        new Rewriter(
            List.of(
                Edit.of(
                    Level.RESOURCE,
                    resource -> {
                      actions.apply(resource);
                      return true;
                    })));
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    next.consume(rewriter.rewrite(signal, telemetry));
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    return next.tryConsume(rewriter.rewrite(signal, telemetry));
  }
}
