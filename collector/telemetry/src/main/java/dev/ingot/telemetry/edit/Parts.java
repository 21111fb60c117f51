package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Which fields of a record lead to a level below it: events, links and exemplars. */
final class Parts {
  private static final int NUMBERS = 32;

  private final MessageType event;
  private final MessageType link;
  private final MessageType exemplar;

  Parts(MessageType request) {
    MessageType record = request.child(1).child(2).child(2);
    boolean isSpan = record.name().equals("Span");
    boolean isMetric = record.name().equals("Metric");
    this.event = isSpan ? record.child(11) : MessageType.NONE;
    this.link = isSpan ? record.child(13) : MessageType.NONE;
    this.exemplar = isMetric ? record.child(5).child(1).child(5) : MessageType.NONE;
  }

  /** The level that a field leads to; null when to none. */
  @Nullable Level level(MessageType record, int number) {
    MessageType child = number < NUMBERS ? record.child(number) : MessageType.NONE;
    if (child == MessageType.NONE) {
      return null;
    }
    if (child == exemplar) {
      return Level.EXEMPLAR;
    }
    return child == event ? Level.EVENT : child == link ? Level.LINK : null;
  }
}
