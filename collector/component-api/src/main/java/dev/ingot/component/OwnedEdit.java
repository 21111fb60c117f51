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
  private final boolean local;

  OwnedEdit(ComponentContext owner, Edit edit, boolean local) {
    this.owner = owner;
    this.edit = edit;
    this.level = edit.level();
    this.removesEmpty = edit.removesEmpty();
    this.local = local;
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

  /**
   * Whether an edit that comes behind this one may as well run before it: it sees a resource or a
   * scope, and so nothing that this one does, and this one sees neither.
   */
  boolean letsPass(OwnedEdit next) {
    return local && next.level.compareTo(Level.SCOPE) <= 0 && level.compareTo(next.level) > 0;
  }
}
