package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Patches resources and, where there is something to change, the records that belong to them, all
 * without a cursor: the short way for walks in which every edit is one of constant changes.
 */
final class GroupPatch {
  /** Where the groups stand in the request, and the resource in its group. */
  private static final int HEAD = 1;

  private final Patch patch;
  private final @Nullable PatchWalk records;
  private final FieldScan scan = new FieldScan();

  GroupPatch(ChangePlan plan, @Nullable PatchWalk records) {
    this.patch = new Patch(plan);
    this.records = records;
  }

  /** Patches a group; false, and nothing is done, when its resource is not of the usual form. */
  boolean over(FieldTable request, int entry, Output out) {
    if (request.number(entry) != HEAD || !look(request, entry)) {
      return false;
    }
    out.enter(request, entry);
    MessageType type = request.type().child(HEAD);
    byte[] bytes = request.source();
    for (int at = request.start(entry); at < request.end(entry); ) {
      scan.moveTo(bytes, at, request.end(entry));
      int next = scan.end();
      if (scan.tag() >>> 3 != HEAD) {
        patchRecords(type, bytes, at, next, out);
      } else if (!patch.isEmpty()) {
        out.patch(patch, HEAD, at, scan.value(), next);
      }
      at = next;
    }
    out.leave();
    return true;
  }

  /** Looks at the resource, which stands behind what belongs to it when Go's encoder wrote it. */
  private boolean look(FieldTable request, int entry) {
    MessageType type = request.type().child(HEAD);
    int end = request.end(entry);
    for (int at = request.start(entry); at < end; at = scan.end()) {
      scan.moveTo(request.source(), at, end);
      if (scan.tag() >>> 3 == HEAD) {
        return patch.look(type.child(HEAD), request.source(), scan.value(), scan.end());
      }
    }
    return false;
  }

  private void patchRecords(MessageType type, byte[] bytes, int begin, int end, Output out) {
    if (records != null) {
      records.over(type, bytes, begin, end, out);
    }
  }
}
