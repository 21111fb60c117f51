package dev.ingot.attributes;

import dev.ingot.telemetry.edit.Cursor;
import java.util.List;

/** A list of actions, ready to run. Immutable and thread-safe. */
public final class AttributeActions {
  private final AttributeAction[] actions;

  /** Actions that were validated. */
  public AttributeActions(List<ActionConfig> configs) {
    this.actions = configs.stream().map(AttributeAction::of).toArray(AttributeAction[]::new);
  }

  /** Runs the actions in order on the attributes of what the cursor stands on. */
  public void apply(Cursor cursor) {
    for (AttributeAction action : actions) {
      action.apply(cursor);
    }
  }
}
