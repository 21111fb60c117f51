package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.schema.MessageType;

/** One cursor for each level, each knowing the one around it. */
final class Cursors {
  private static final Level[] LEVELS = Level.values();

  private final Cursor[] cursors = new Cursor[LEVELS.length];

  Cursors(MessageType requestType, RequestMetadata metadata) {
    boolean hasMetrics = !requestType.child(1).child(2).child(2).isItem();
    Cursor parent = new Cursor(metadata);
    for (Level level : LEVELS) {
      Cursor cursor = new Cursor(metadata, level, parent);
      cursors[level.ordinal()] = cursor;
      if (level.compareTo(Level.RECORD) <= 0 && (level != Level.METRIC || hasMetrics)) {
        parent = cursor;
      }
    }
  }

  Cursor at(Level level) {
    return cursors[level.ordinal()];
  }
}
