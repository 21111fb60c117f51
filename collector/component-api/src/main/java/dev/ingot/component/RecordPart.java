package dev.ingot.component;

import java.util.List;

/** A record processor within a pass: starts and stops by itself, its edits run with the others. */
final class RecordPart implements Lifecycle {
  private final ComponentContext context;
  private final RecordProcessor processor;
  private final Runnable changed;
  private List<OwnedEdit> edits = List.of();

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
    boolean local = processor.isLocal();
    edits = processor.edits().stream().map(edit -> new OwnedEdit(context, edit, local)).toList();
    changed.run();
  }

  @Override
  public void stop() {
    processor.stop();
  }

  List<OwnedEdit> edits() {
    return edits;
  }
}
