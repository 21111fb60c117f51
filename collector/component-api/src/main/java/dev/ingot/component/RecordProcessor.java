package dev.ingot.component;

import dev.ingot.telemetry.edit.Edit;
import java.util.List;

/**
 * Changes or drops resources, scopes, metrics and records one by one, and does nothing else: it
 * holds nothing back, and hands on what is left at once. So the collector can run several of them
 * that stand next to each other in one pass over the bytes, with the same result as one after the
 * other. What waits, gathers or sends elsewhere is a plain {@link Processor}.
 */
public interface RecordProcessor extends Lifecycle {

  /**
   * What it does, in order; thread-safe. Asked for once, after {@code start} returned.
   *
   * @return edits that also hold after {@code stop}
   */
  List<? extends Edit> edits();

  /**
   * Whether its edits look at nothing but what the cursor stands on: neither at {@link
   * dev.ingot.telemetry.edit.Cursor#parent} nor at what is behind it. Then edits of resources and
   * scopes that come later in the pipeline may run earlier, in the same walk, for neither can tell.
   * Asked for once, with the edits.
   */
  default boolean isLocal() {
    return false;
  }
}
