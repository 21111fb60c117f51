package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;

/**
 * Counts the spans, data points, log records or samples of a valid message without looking into
 * them.
 */
public final class ItemCount {
  private ItemCount() {}

  /** How many items are in a message of a type that is no item itself. */
  public static int of(MessageType type, WireReader message) {
    int items = 0;
    while (message.next()) {
      if (type.leadsToItems(message.field())) {
        MessageType child = type.child(message.field());
        items += child.isItem() ? 1 : of(child, message.message());
      }
    }
    return items;
  }
}
