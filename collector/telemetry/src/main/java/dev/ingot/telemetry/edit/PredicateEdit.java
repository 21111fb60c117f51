package dev.ingot.telemetry.edit;

import java.util.function.Predicate;

record PredicateEdit(
    Level level, boolean removesEmpty, boolean changesAround, Predicate<Cursor> change)
    implements Edit {
  @Override
  public boolean apply(Cursor cursor) {
    return change.test(cursor);
  }
}
