package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** One cursor for each level, each knowing the one around it; made when first asked for. */
final class Cursors {
  private static final Level[] LEVELS = Level.values();

  private final RequestMetadata metadata;
  private final boolean hasMetrics;
  private final @Nullable Cursor[] cursors = new @Nullable Cursor[LEVELS.length];

  Cursors(MessageType requestType, RequestMetadata metadata) {
    this.metadata = metadata;
    this.hasMetrics = !requestType.child(1).child(2).child(2).isItem();
  }

  Cursor at(Level level) {
    Cursor cursor = cursors[level.ordinal()];
    if (cursor == null) {
      cursor = new Cursor(metadata, level, around(level));
      cursors[level.ordinal()] = cursor;
    }
    return cursor;
  }

  private Cursor around(Level level) {
    return switch (level) {
      case RESOURCE -> new Cursor(metadata);
      case SCOPE -> at(Level.RESOURCE);
      case METRIC -> at(Level.SCOPE);
      case RECORD -> at(hasMetrics ? Level.METRIC : Level.SCOPE);
      case EVENT, LINK, EXEMPLAR -> at(Level.RECORD);
    };
  }
}
