package dev.ingot.attributes;

import dev.ingot.telemetry.edit.AttributeChange;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import java.util.ArrayList;
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

  /**
   * An edit that runs the actions on everything at one level. When each of them changes one
   * attribute by nothing but its own value, it is one of those that the walk has a short way for.
   */
  public Edit edit(Level level) {
    List<AttributeChange> changes = new ArrayList<>();
    for (AttributeAction action : actions) {
      if (action instanceof ChangeAction one) {
        changes.add(one.change());
      }
    }
    return changes.size() == actions.length
        ? Edit.ofAttributes(level, changes)
        : Edit.of(
            level,
            cursor -> {
              apply(cursor);
              return true;
            });
  }
}
