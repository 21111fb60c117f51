package dev.ingot.component;

import dev.ingot.component.metric.ProcessedItems;
import dev.ingot.component.trace.ProcessorEvents;
import dev.ingot.telemetry.Telemetry;
import java.util.Collection;
import java.util.List;

/**
 * Counts for record processors that share a pass, and their events in the span around it. Within
 * the pass nothing is counted: items that were dropped there leave the last processor less than
 * came in, and time is shared out equally.
 */
final class PassCounts {
  static final PassCounts NONE = new PassCounts(List.of());

  private final ProcessedItems[] parts;
  private final ProcessorEvents[] events;
  private final boolean timed;

  PassCounts(Collection<RecordPart> parts) {
    this.parts = parts.stream().map(RecordPart::items).toArray(ProcessedItems[]::new);
    this.events = parts.stream().map(RecordPart::events).toArray(ProcessorEvents[]::new);
    this.timed = parts.stream().anyMatch(part -> part.items().isTimed());
  }

  /** When the pass begins; only {@link #took} knows what it means. */
  long begin() {
    for (ProcessorEvents each : events) {
      each.start();
    }
    return timed ? System.nanoTime() : 0;
  }

  void took(long begin) {
    for (ProcessorEvents each : events) {
      each.end();
    }
    if (timed) {
      long each = (System.nanoTime() - begin) / parts.length;
      for (ProcessedItems part : parts) {
        part.took(each);
      }
    }
  }

  void count(Telemetry before, Telemetry after) {
    int items = before.itemCount();
    int last = parts.length - 1;
    for (int i = 0; i <= last; i++) {
      parts[i].incoming(items);
      parts[i].outgoing(i == last ? after.itemCount() : items);
    }
  }

  /** What was made of telemetry before, in a span that nobody sees, is handed on. */
  void again() {
    for (ProcessorEvents each : events) {
      each.start();
      each.end();
    }
  }

  /** Telemetry came in that could not be rewritten. */
  void failed(Telemetry telemetry) {
    if (parts.length > 0) {
      parts[0].incoming(telemetry.itemCount());
    }
  }
}
