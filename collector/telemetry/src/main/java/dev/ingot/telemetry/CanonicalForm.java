package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.Optional;

/**
 * Writes a valid request anew so that no field that can occur once occurs twice: the last number or
 * text wins, messages are merged, and of a oneof the last member stays. Unknown fields are kept.
 *
 * <p>A message is scanned once per field of its type, which needs no memory however many fields a
 * hostile request has.
 *
 * <p>Source: protobuf.dev, "Encoding", section "Last One Wins".
 */
final class CanonicalForm {
  private record Content(byte[] bytes, int offset, int length) {
    static Content of(WireReader field) {
      return new Content(field.buffer(), field.valueStart(), field.valueLength());
    }

    WireReader reader() {
      return new WireReader(bytes, offset, length);
    }

    void appendTo(WireWriter out) {
      out.raw(bytes, offset, length);
    }
  }

  private final WireWriter out;

  private CanonicalForm(WireWriter out) {
    this.out = out;
  }

  /** The segment itself when it is canonical, else a canonical copy. */
  static Segment of(MessageType request, Segment segment) {
    if (segment.canonical()) {
      return segment;
    }
    WireWriter out = new WireWriter(segment.length());
    Content content = new Content(segment.buffer(), segment.offset(), segment.length());
    new CanonicalForm(out).write(request, content);
    byte[] bytes = out.toByteArray();
    int items = ItemCount.of(request, new WireReader(bytes, 0, bytes.length));
    return new Segment(bytes, 0, bytes.length, items, true);
  }

  private void write(MessageType type, Content message) {
    int member = lastMember(type, message);
    for (Field field : type.fields()) {
      if (field.isRepeated()) {
        writeAll(field, message);
      } else if (field.presence() != Presence.ONEOF || field.number() == member) {
        writeOnce(type, field, message);
      }
    }
    writeUnknown(type, message);
  }

  private void writeAll(Field field, Content message) {
    WireReader reader = message.reader();
    while (reader.next()) {
      if (reader.field() != field.number()) {
        continue;
      }
      if (field.kind() == Kind.MESSAGE) {
        writeMessage(field, Content.of(reader));
      } else {
        copy(reader);
      }
    }
  }

  private void writeOnce(MessageType type, Field field, Content message) {
    if (field.kind() == Kind.MESSAGE) {
      merged(type, field, message).ifPresent(content -> writeMessage(field, content));
      return;
    }
    int start = 0;
    int end = 0;
    WireReader reader = message.reader();
    while (reader.next()) {
      if (reader.field() == field.number()) {
        start = reader.start();
        end = reader.end();
      }
    }
    out.raw(message.bytes(), start, end - start);
  }

  /** To merge messages is to put their fields behind each other. */
  private static Optional<Content> merged(MessageType type, Field field, Content message) {
    int found = 0;
    Content latest = message;
    WireWriter all = new WireWriter(0);
    WireReader reader = message.reader();
    while (reader.next()) {
      if (reader.field() == field.number()) {
        if (found == 1) {
          latest.appendTo(all);
        }
        latest = Content.of(reader);
        if (found++ > 0) {
          latest.appendTo(all);
        }
      } else if (field.presence() == Presence.ONEOF && isMember(type, reader.field())) {
        found = 0;
        all.truncate(0);
      }
    }
    if (found > 1) {
      return Optional.of(new Content(all.toByteArray(), 0, all.size()));
    }
    return found == 0 ? Optional.empty() : Optional.of(latest);
  }

  private void writeMessage(Field field, Content content) {
    int mark = out.begin(field.number());
    write(field.message(), content);
    out.end(mark);
  }

  private void writeUnknown(MessageType type, Content message) {
    WireReader reader = message.reader();
    while (reader.next()) {
      if (type.slot(reader.field()) < 0) {
        copy(reader);
      }
    }
  }

  private static int lastMember(MessageType type, Content message) {
    int member = 0;
    WireReader reader = message.reader();
    while (reader.next()) {
      member = isMember(type, reader.field()) ? reader.field() : member;
    }
    return member;
  }

  private static boolean isMember(MessageType type, int number) {
    int slot = type.slot(number);
    return slot >= 0 && type.field(slot).presence() == Presence.ONEOF;
  }

  private void copy(WireReader field) {
    out.raw(field.buffer(), field.start(), field.end() - field.start());
  }
}
