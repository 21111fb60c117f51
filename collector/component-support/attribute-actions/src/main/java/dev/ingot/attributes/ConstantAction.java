package dev.ingot.attributes;

import dev.ingot.telemetry.edit.AttributeChange;
import dev.ingot.telemetry.edit.Cursor;

/** An action that does the same to every record. */
record ConstantAction(AttributeChange change) implements AttributeAction {
  @Override
  public void apply(Cursor cursor) {
    change.apply(cursor.attributes());
  }
}
