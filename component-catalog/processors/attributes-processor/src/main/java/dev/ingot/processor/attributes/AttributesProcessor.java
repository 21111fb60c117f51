package dev.ingot.processor.attributes;

import dev.ingot.attributes.AttributeActions;
import dev.ingot.attributes.match.Selection;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Host;
import dev.ingot.component.Processor;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import java.util.List;

/** Runs the actions on the attributes of the records that are selected. */
final class AttributesProcessor<T extends Telemetry> implements Processor<T> {
  private final Signal<T> signal;
  private final AttributesConfig config;
  private final Consumer<T> next;
  private volatile Rewriter rewriter = new Rewriter(List.of());

  AttributesProcessor(Signal<T> signal, AttributesConfig config, Consumer<T> next) {
    this.signal = signal;
    this.config = config;
    this.next = next;
  }

  @Override
  public void start(Host host) throws StartException {
    Selection selection;
    try {
      selection = new Selection(signal, config.include(), config.exclude());
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()));
    }
    AttributeActions actions = new AttributeActions(config.actions());
    rewriter =
        new Rewriter(
            List.of(
                Edit.of(
                    Level.RECORD,
                    record -> {
                      if (selection.test(record)) {
                        actions.apply(record);
                      }
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
