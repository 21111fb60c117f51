package dev.ingot.telemetry.edit;

import java.util.List;

/** An edit that is nothing but constant changes of attributes. */
record AttributesEdit(Level level, List<AttributeChange> changes) implements Edit {
  AttributesEdit {
    changes = List.copyOf(changes);
  }

  @Override
  public boolean apply(Cursor cursor) {
    for (AttributeChange change : changes) {
      change.apply(cursor.attributes());
    }
    return true;
  }
}
