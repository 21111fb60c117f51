package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a valid request anew so that no field that can occur once occurs twice: the last number or
 * text wins, messages are merged, and of a oneof the last member stays. Unknown fields are kept.
 *
 * <p>Source: protobuf.dev, "Encoding", section "Last One Wins".
 */
final class CanonicalForm {
  private record Occurrence(int number, byte[] buffer, int start, int valueStart, int end) {}

  private CanonicalForm() {}

  /** The segment itself when it is canonical, else a canonical copy. */
  static Segment of(MessageType request, Segment segment) {
    if (segment.canonical()) {
      return segment;
    }
    WireWriter out = new WireWriter(segment.length());
    write(request, new WireReader(segment.buffer(), segment.offset(), segment.length()), out);
    byte[] bytes = out.toByteArray();
    int items = ItemCount.of(request, new WireReader(bytes, 0, bytes.length));
    return new Segment(bytes, 0, bytes.length, items, true);
  }

  private static void write(MessageType type, WireReader message, WireWriter out) {
    List<Occurrence> all = new ArrayList<>();
    while (message.next()) {
      all.add(
          new Occurrence(
              message.field(),
              message.buffer(),
              message.start(),
              message.valueStart(),
              message.end()));
    }
    List<Occurrence> member = lastMember(type, all);
    for (Field field : type.fields()) {
      if (field.presence() == Presence.ONEOF) {
        if (!member.isEmpty() && member.get(0).number() == field.number()) {
          writeOnce(field, member, out);
        }
      } else {
        writeField(field, ofNumber(all, field.number()), out);
      }
    }
    all.stream().filter(one -> type.slot(one.number()) < 0).forEach(one -> copy(one, out));
  }

  private static void writeField(Field field, List<Occurrence> found, WireWriter out) {
    if (!field.isRepeated()) {
      writeOnce(field, found, out);
    } else if (field.kind() == Kind.MESSAGE) {
      found.forEach(one -> writeOnce(field, List.of(one), out));
    } else {
      found.forEach(one -> copy(one, out));
    }
  }

  private static void writeOnce(Field field, List<Occurrence> found, WireWriter out) {
    if (found.isEmpty()) {
      return;
    }
    if (field.kind() != Kind.MESSAGE) {
      copy(found.get(found.size() - 1), out);
      return;
    }
    byte[] merged = contents(found);
    int mark = out.begin(field.number());
    write(field.message(), new WireReader(merged, 0, merged.length), out);
    out.end(mark);
  }

  /** To merge messages is to put their fields behind each other. */
  private static byte[] contents(List<Occurrence> found) {
    WireWriter merged = new WireWriter();
    for (Occurrence one : found) {
      merged.raw(one.buffer(), one.valueStart(), one.end() - one.valueStart());
    }
    return merged.toByteArray();
  }

  /** The occurrences of the oneof's last member, as far as no other member came between. */
  private static List<Occurrence> lastMember(MessageType type, List<Occurrence> all) {
    List<Occurrence> member = new ArrayList<>();
    for (Occurrence one : all) {
      int slot = type.slot(one.number());
      if (slot >= 0 && type.field(slot).presence() == Presence.ONEOF) {
        if (!member.isEmpty() && member.get(0).number() != one.number()) {
          member.clear();
        }
        member.add(one);
      }
    }
    return member;
  }

  private static List<Occurrence> ofNumber(List<Occurrence> all, int number) {
    return all.stream().filter(one -> one.number() == number).toList();
  }

  private static void copy(Occurrence one, WireWriter out) {
    out.raw(one.buffer(), one.start(), one.end() - one.start());
  }
}
