package dev.ingot.component;

import dev.ingot.component.metric.ProcessedItems;
import dev.ingot.component.trace.ProcessorEvents;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Rewriter;
import java.util.List;

/** A record processor within a pass: starts and stops by itself, its edits run with the others. */
final class RecordPart implements Lifecycle {
  private final ComponentContext context;
  private final RecordProcessor processor;
  private final ProcessedItems items;
  private final ProcessorEvents events;
  private final Runnable changed;
  private List<? extends Edit> edits = List.of();
  private boolean local;

  /**
   * A part without edits yet.
   *
   * @param changed told when it has edits
   */
  RecordPart(
      Signal<?> signal, ComponentContext context, RecordProcessor processor, Runnable changed) {
    this.context = context;
    this.processor = processor;
    this.items = new ProcessedItems(context.meter(), signal);
    this.events = new ProcessorEvents(context);
    this.changed = changed;
  }

  @Override
  public void start(Host host) throws StartException {
    processor.start(host);
    edits = List.copyOf(processor.edits());
    local = processor.isLocal();
    changed.run();
  }

  @Override
  public void stop() {
    processor.stop();
  }

  ComponentRef component() {
    return context.component();
  }

  List<? extends Edit> edits() {
    return edits;
  }

  boolean isLocal() {
    return local;
  }

  ProcessedItems items() {
    return items;
  }

  ProcessorEvents events() {
    return events;
  }

  /** What the telemetry is after this processor alone. */
  <T extends Telemetry> T alone(Signal<T> signal, T telemetry) {
    return new Rewriter(edits).rewrite(signal, telemetry);
  }

  void log(RuntimeException bug) {
    context.logger().error("Failed to change records", "error", bug);
  }
}
