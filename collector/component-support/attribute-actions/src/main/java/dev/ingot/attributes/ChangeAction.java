package dev.ingot.attributes;

import dev.ingot.telemetry.edit.AttributeChange;
import dev.ingot.telemetry.edit.Cursor;

/** An action that is one change of an attribute. */
record ChangeAction(AttributeChange change) implements AttributeAction {
  @Override
  public void apply(Cursor cursor) {
    change.apply(cursor.attributes());
  }
}
