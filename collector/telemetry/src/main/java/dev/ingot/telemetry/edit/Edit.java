package dev.ingot.telemetry.edit;

import java.util.List;
import java.util.function.Predicate;

/**
 * A change of everything at one level. Thread-safe: one edit serves any number of requests at the
 * same time.
 */
public interface Edit {

  /** Where the edit looks. */
  Level level();

  /**
   * Changes what the cursor stands on.
   *
   * @param cursor valid during this call only; what stands around can be read through {@link
   *     Cursor#parent}, and changed only by an edit that says so in {@link #changesAround}
   * @return false to drop it
   */
  boolean apply(Cursor cursor);

  /**
   * Whether, after this edit, metrics without data points, scopes without records and resources
   * without scopes are removed, as far as they are above the level of this edit.
   */
  default boolean removesEmpty() {
    return false;
  }

  /**
   * Whether it may change what stands around: from a span its resource. Such an edit gets a walk of
   * its own, in which every record sees what was changed from the records before it.
   */
  default boolean changesAround() {
    return false;
  }

  /**
   * An edit that leaves empty parents where they are.
   *
   * @param change gives false to drop what the cursor stands on
   */
  static Edit of(Level level, Predicate<Cursor> change) {
    return of(level, false, change);
  }

  /**
   * An edit.
   *
   * @param change gives false to drop what the cursor stands on
   */
  static Edit of(Level level, boolean removesEmpty, Predicate<Cursor> change) {
    return new PredicateEdit(level, removesEmpty, false, change);
  }

  /**
   * An edit that makes these changes, in order, of the attributes of everything at one level. It
   * does what a cursor would do, and the walk takes a shorter way for it where it can: of records
   * and resources, when no edit of another kind runs in the same walk on them or below, and no two
   * changes of a level are of the same attribute.
   */
  static Edit ofAttributes(Level level, List<AttributeChange> changes) {
    return new AttributesEdit(level, changes);
  }

  /**
   * An edit that may change what stands around.
   *
   * @param change gives false to drop what the cursor stands on
   */
  static Edit ofWithAround(Level level, boolean removesEmpty, Predicate<Cursor> change) {
    return new PredicateEdit(level, removesEmpty, true, change);
  }
}
