package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.ItemCount;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import java.util.Optional;

/**
 * The walk of one edit that may change what is around: a message is written when everything in it
 * was looked at, so that the changes from within are there. What is changed is copied once for
 * every level around it.
 */
final class OpenWalk {
  private static final int HEAD = 1;

  private final Edit edit;
  private final MessageType requestType;
  private final Parts parts;
  private final Cursors cursors;
  private final FieldTable request = new FieldTable();
  private final FieldTable data = new FieldTable();

  OpenWalk(Edit edit, MessageType requestType, RequestMetadata metadata) {
    this.edit = edit;
    this.requestType = requestType;
    this.parts = new Parts(requestType);
    this.cursors = new Cursors(requestType, metadata);
  }

  /** The segment after the edit; itself when nothing changed, none when nothing is left. */
  Optional<Segment> over(Segment segment) {
    int end = segment.offset() + segment.length();
    request.read(requestType, segment.buffer(), segment.offset(), end);
    for (int entry = 0; entry < request.sourceCount(); entry++) {
      if (request.number(entry) == HEAD) {
        visit(Level.RESOURCE, request, entry);
      }
    }
    if (!request.isChanged()) {
      return Optional.of(segment);
    }
    byte[] bytes = request.encoded();
    if (bytes.length == 0) {
      return Optional.empty();
    }
    int items = ItemCount.of(requestType, new WireReader(bytes, 0, bytes.length));
    return Optional.of(new Segment(bytes, 0, bytes.length, items, true));
  }

  /** Looks at one message and what is in it; gives whether it stays. */
  private boolean visit(Level level, FieldTable around, int entry) {
    byte[] before = around.buffer(entry);
    Cursor cursor = cursors.at(level);
    cursor.moveTo(around.type().child(around.number(entry)), around, entry);
    boolean stays =
        level == edit.level() ? edit.apply(cursor) : visitChildren(level, cursor.outer());
    if (!stays) {
      around.removeEntry(entry);
      return false;
    }
    if (cursor.hasHead() && cursor.fields().isChanged()) {
      cursor.outer().set(HEAD, WireType.LENGTH_DELIMITED, cursor.fields().encoded());
    }
    put(around, entry, before, cursor.outer());
    return true;
  }

  /** Whether the message around the children stays. */
  private boolean visitChildren(Level level, FieldTable outer) {
    boolean inhabited = false;
    for (int entry = 0; entry < outer.sourceCount(); entry++) {
      if (!outer.isRemoved(entry)) {
        inhabited |= visitChild(level, outer, entry);
      }
    }
    boolean removesEmpty = edit.removesEmpty() && edit.level().compareTo(Level.RECORD) <= 0;
    return inhabited || !removesEmpty;
  }

  private boolean visitChild(Level level, FieldTable outer, int entry) {
    MessageType type = outer.type();
    int number = outer.number(entry);
    return switch (level) {
      case RESOURCE -> number == 2 && visit(Level.SCOPE, outer, entry);
      case SCOPE -> {
        Level next = type.child(2).isItem() ? Level.RECORD : Level.METRIC;
        yield number == 2 && (next.compareTo(edit.level()) > 0 || visit(next, outer, entry));
      }
      case METRIC -> type.leadsToItems(number) && visitItems(outer, entry);
      case RECORD -> parts.level(type, number) == edit.level() && visit(edit.level(), outer, entry);
      case EVENT, LINK, EXEMPLAR -> false;
    };
  }

  /** Looks at one sample of a profile, or at all data points of a metric. */
  private boolean visitItems(FieldTable metric, int entry) {
    MessageType type = metric.type().child(metric.number(entry));
    if (type.isItem()) {
      return visit(Level.RECORD, metric, entry);
    }
    byte[] before = metric.buffer(entry);
    data.read(type, before, metric.start(entry), metric.end(entry));
    boolean inhabited = false;
    for (int point = 0; point < data.sourceCount(); point++) {
      inhabited |= type.leadsToItems(data.number(point)) && visit(Level.RECORD, data, point);
    }
    put(metric, entry, before, data);
    return inhabited;
  }

  private static void put(FieldTable around, int entry, byte[] before, FieldTable now) {
    if (!now.isChanged()) {
      return;
    }
    if (around.isRemoved(entry) || around.buffer(entry) != before) {
      throw new IllegalStateException(
          now.type() + " is changed as a whole by an edit of what is in it");
    }
    around.replace(entry, now.encoded());
  }
}
