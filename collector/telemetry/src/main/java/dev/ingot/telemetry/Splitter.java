package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts requests between items. What fits into a part is taken over without a copy where whole
 * resources fit, and copied where the cut goes through; a message that is cut is opened anew in the
 * next part with all its fields but those that lead to items.
 *
 * <p>The work is linear in the bytes that come out.
 */
final class Splitter {
  private final PartWriter part;

  Splitter(int maxItems) {
    this.part = new PartWriter(maxItems);
  }

  /** The segments of each part; those to be split must be canonical. */
  List<List<Segment>> split(MessageType request, List<Segment> segments) {
    for (Segment whole : segments) {
      if (whole.items() <= part.room()) {
        part.take(whole);
      } else {
        children(request, new WireReader(whole.buffer(), whole.offset(), whole.length()));
      }
    }
    return part.finish();
  }

  private void children(MessageType type, WireReader message) {
    while (message.next()) {
      if (type.leadsToItems(message.field())) {
        child(type.child(message.field()), message);
      } else if (part.isTop()) {
        part.copy(message, 0);
      }
    }
  }

  private void child(MessageType type, WireReader field) {
    int items = type.isItem() ? 1 : ItemCount.of(type, field.message());
    if (items > 0 && part.room() == 0) {
      part.next();
    }
    if (items <= part.room()) {
      part.copy(field, items);
      return;
    }
    part.open(field.field(), header(type, field.message()), field.valueLength());
    children(type, field.message());
    part.close();
  }

  /** Copies of all fields that do not lead to items. */
  private static List<byte[]> header(MessageType type, WireReader message) {
    List<byte[]> fields = new ArrayList<>();
    while (message.next()) {
      if (!type.leadsToItems(message.field())) {
        fields.add(Arrays.copyOfRange(message.buffer(), message.start(), message.end()));
      }
    }
    return fields;
  }
}
