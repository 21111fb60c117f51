package dev.ingot.component;

import dev.ingot.telemetry.edit.Edit;
import java.util.List;

/** A record processor within a pass: starts and stops by itself, its edits run with the others. */
final class RecordPart implements Lifecycle {
  private final ComponentContext context;
  private final RecordProcessor processor;
  private final Runnable changed;
  private List<Edit> edits = List.of();

  /**
   * A part without edits yet.
   *
   * @param changed told when it has edits
   */
  RecordPart(ComponentContext context, RecordProcessor processor, Runnable changed) {
    this.context = context;
    this.processor = processor;
    this.changed = changed;
  }

  @Override
  public void start(Host host) throws StartException {
    processor.start(host);
    edits = processor.edits().stream().<Edit>map(edit -> new OwnedEdit(context, edit)).toList();
    changed.run();
  }

  @Override
  public void stop() {
    processor.stop();
  }

  List<Edit> edits() {
    return edits;
  }
}
