package dev.ingot.processor.resource;

import dev.ingot.attributes.AttributeActions;
import dev.ingot.component.RecordProcessor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import java.util.List;

/** Runs the actions on the attributes of every resource. */
record ResourceProcessor(AttributeActions actions) implements RecordProcessor {
  @Override
  public List<Edit> edits() {
    return List.of(actions.edit(Level.RESOURCE));
  }

  @Override
  public boolean isLocal() {
    return true;
  }
}
