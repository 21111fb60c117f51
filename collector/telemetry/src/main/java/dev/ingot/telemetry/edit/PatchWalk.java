package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.MessageType;

/**
 * Goes straight to the records in a message and patches them: constant changes see nothing of what
 * is around a record, so no cursor stands there.
 */
final class PatchWalk {
  /** Takes the records that are not of the usual form. */
  interface Unusual {
    /** Looks at the record in an entry of a table, which holds nothing else. */
    void visit(FieldTable around, int entry);
  }

  private final Patch patch;
  private final Unusual unusual;
  private final FieldScan scan = new FieldScan();
  private final FieldTable around = new FieldTable();

  PatchWalk(ChangePlan plan, Unusual unusual) {
    this.patch = new Patch(plan);
    this.unusual = unusual;
  }

  /** Patches the records in the fields from {@code begin} to {@code end}, of that type. */
  void over(MessageType type, byte[] bytes, int begin, int end, Output out) {
    for (int at = begin; at < end; ) {
      scan.moveTo(bytes, at, end);
      int number = scan.tag() >>> 3;
      int value = scan.value();
      int next = scan.end();
      if (type.leadsToItems(number)) {
        MessageType inner = type.child(number);
        if (inner.isItem()) {
          patch(type, bytes, at, value, next, out);
        } else {
          out.enter(number, at, value, next);
          over(inner, bytes, value, next, out);
          out.leave();
        }
      }
      at = next;
    }
  }

  private void patch(MessageType type, byte[] bytes, int at, int value, int end, Output out) {
    int number = scan.tag() >>> 3;
    if (!patch.look(type.child(number), bytes, value, end)) {
      around.read(type, bytes, at, end);
      unusual.visit(around, 0);
    } else if (!patch.isEmpty()) {
      out.patch(patch, number, at, value, end);
    }
  }
}
