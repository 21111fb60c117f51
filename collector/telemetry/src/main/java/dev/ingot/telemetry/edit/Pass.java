package dev.ingot.telemetry.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Edits that can run together in one walk over the bytes: their levels go from the outside in, so
 * that none sees what a later one did.
 */
final class Pass {
  /** What {@link #apply} gives for something that stays: dropped by no edit. */
  static final int KEPT = Integer.MAX_VALUE;

  private static final Level[] LEVELS = Level.values();

  /** Sizes after the pass are learned in parts of this many. */
  private static final int PARTS = 256;

  private static final int ROOM = 4;

  private final Edit[] edits;

  /** By how many parts the last requests grew; a guess that saves growing, never a promise. */
  private volatile int growth = 2 * ROOM;

  /** Where the edits of a level begin, by the level's ordinal; one more at the end. */
  private final int[] begins = new int[LEVELS.length + 1];

  private final Optional<ChangePlan> records;
  private final Optional<ChangePlan> resources;

  private Pass(List<Edit> edits) {
    this.edits = edits.toArray(Edit[]::new);
    for (Edit edit : edits) {
      begins[edit.level().ordinal() + 1]++;
    }
    for (int i = 0; i < LEVELS.length; i++) {
      begins[i + 1] += begins[i];
    }
    boolean straight = !goesBelow(Level.RECORD) && isEmpty(Level.SCOPE) && isEmpty(Level.METRIC);
    this.records = straight ? plan(Level.RECORD) : Optional.empty();
    boolean whole = isEmpty(Level.RECORD) || records.isPresent();
    this.resources = straight && whole ? plan(Level.RESOURCE) : Optional.empty();
  }

  /** Whether no edit looks at that level. */
  boolean isEmpty(Level level) {
    return begins[level.ordinal()] == begins[level.ordinal() + 1];
  }

  private Optional<ChangePlan> plan(Level level) {
    int begin = begins[level.ordinal()];
    return ChangePlan.of(Arrays.copyOfRange(edits, begin, begins[level.ordinal() + 1]));
  }

  /** As few passes as give what the edits give one after the other. */
  static List<Pass> of(List<Edit> edits) {
    List<Pass> passes = new ArrayList<>();
    List<Edit> together = new ArrayList<>();
    for (Edit edit : edits) {
      if (!together.isEmpty() && !canFollow(edit, together.get(together.size() - 1))) {
        passes.add(new Pass(together));
        together = new ArrayList<>();
      }
      together.add(edit);
    }
    if (!together.isEmpty()) {
      passes.add(new Pass(together));
    }
    return passes;
  }

  private static boolean canFollow(Edit edit, Edit before) {
    return edit.level().compareTo(before.level()) >= 0
        && !edit.changesAround()
        && !before.changesAround();
  }

  /** The only edit, when it may change what is around; such an edit shares no pass. */
  Optional<Edit> changingAround() {
    return Optional.of(edits[0]).filter(Edit::changesAround);
  }

  /** What the edits do with records, when there is a short way for it. */
  Optional<ChangePlan> records() {
    return records;
  }

  /** What the edits do with resources, when there is a short way for it and all that is below. */
  Optional<ChangePlan> resources() {
    return resources;
  }

  /** How many bytes will come out of that many, with some room. */
  int expected(int before) {
    return (int) Math.min(before + (long) before * growth / PARTS, Integer.MAX_VALUE / 2);
  }

  /** Takes note of what a request became. */
  void learn(int before, int after) {
    long parts = ((long) after - before) * PARTS / Math.max(before, 1) + ROOM;
    int learned = (int) Math.max(-PARTS, Math.min(parts, PARTS));
    if (learned != growth) {
      growth = learned;
    }
  }

  /** The index of the edit that dropped it, or {@link #KEPT}. */
  int apply(Level level, Cursor cursor) {
    int end = begins[level.ordinal() + 1];
    for (int i = begins[level.ordinal()]; i < end; i++) {
      if (!edits[i].apply(cursor)) {
        return i;
      }
    }
    return KEPT;
  }

  /** Whether edits look at that level or deeper. */
  boolean reaches(Level level) {
    return begins[level.ordinal()] < edits.length;
  }

  /** Whether edits look deeper than that level. */
  boolean goesBelow(Level level) {
    return begins[level.ordinal() + 1] < edits.length;
  }

  /**
   * The index of the last edit that removes what is empty at that level; -1: there is none. What
   * was empty by then goes; what later edits emptied stays.
   */
  int lastRemover(Level level) {
    int first = begins[level.ordinal() + 1];
    for (int i = begins[Level.RECORD.ordinal() + 1] - 1; i >= first; i--) {
      if (edits[i].removesEmpty()) {
        return i;
      }
    }
    return -1;
  }
}
