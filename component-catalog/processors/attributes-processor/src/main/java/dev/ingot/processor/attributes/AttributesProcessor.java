package dev.ingot.processor.attributes;

import dev.ingot.attributes.AttributeActions;
import dev.ingot.attributes.match.Selection;
import dev.ingot.component.Host;
import dev.ingot.component.RecordProcessor;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import java.util.List;

/** Runs the actions on the attributes of the records that are selected. */
final class AttributesProcessor implements RecordProcessor {
  private final Signal<?> signal;
  private final AttributesConfig config;
  private List<Edit> edits = List.of();
  private boolean local;

  AttributesProcessor(Signal<?> signal, AttributesConfig config) {
    this.signal = signal;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    Selection selection;
    try {
      selection = new Selection(signal, config.include(), config.exclude());
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()));
    }
    local = !selection.looksOutside();
    AttributeActions actions = new AttributeActions(config.actions());
    edits = List.of(selection.isAll() ? actions.edit(Level.RECORD) : edit(selection, actions));
  }

  private static Edit edit(Selection selection, AttributeActions actions) {
    return Edit.of(
        Level.RECORD,
        record -> {
          if (selection.test(record)) {
            actions.apply(record);
          }
          return true;
        });
  }

  @Override
  public List<Edit> edits() {
    return edits;
  }

  @Override
  public boolean isLocal() {
    return local;
  }
}
