package dev.ingot.component;

import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;

/** An edit that says whose it is when it fails. */
final class OwnedEdit implements Edit {
  private final ComponentContext owner;
  private final Edit edit;
  private final Level level;
  private final boolean removesEmpty;

  OwnedEdit(ComponentContext owner, Edit edit) {
    this.owner = owner;
    this.edit = edit;
    this.level = edit.level();
    this.removesEmpty = edit.removesEmpty();
  }

  @Override
  public Level level() {
    return level;
  }

  @Override
  public boolean removesEmpty() {
    return removesEmpty;
  }

  @Override
  public boolean apply(Cursor cursor) {
    try {
      return edit.apply(cursor);
    } catch (RuntimeException e) {
      throw new EditFailure(owner, e);
    }
  }
}
