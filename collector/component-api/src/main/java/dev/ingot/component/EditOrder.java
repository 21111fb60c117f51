package dev.ingot.component;

import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits of neighbouring processors in an order that gives what that of the pipeline gives, with
 * edits of resources and scopes as far to the front as they can be: a walk goes from the outside
 * in.
 */
final class EditOrder {
  private record Placed(Edit edit, boolean local) {

    /**
     * Whether an edit that comes behind this one may as well run before it: it sees a resource or a
     * scope, and so nothing that this one does, and this one sees neither.
     */
    boolean letsPass(Edit next) {
      return local
          && next.level().compareTo(Level.SCOPE) <= 0
          && edit.level().compareTo(next.level()) > 0;
    }
  }

  private final List<Placed> order = new ArrayList<>();

  /** Adds the edits of the next processor of the pipeline. */
  void add(RecordPart part) {
    part.edits().forEach(edit -> add(edit, part.isLocal()));
  }

  private void add(Edit edit, boolean local) {
    int at = order.size();
    while (at > 0 && order.get(at - 1).letsPass(edit)) {
      at--;
    }
    order.add(at, new Placed(edit, local));
  }

  /** The edits added so far. */
  List<Edit> edits() {
    return order.stream().map(Placed::edit).toList();
  }
}
