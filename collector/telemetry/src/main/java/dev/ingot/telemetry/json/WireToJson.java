package dev.ingot.telemetry.json;

import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireReader;
import java.util.Arrays;
import java.util.List;

/**
 * Writes canonical messages in the order of the schema. One scan of a message notes where each
 * field begins first and ends last; then the fields are written from there.
 */
final class WireToJson {
  private static final byte[] NO_BYTES = {};

  private final JsonWriter out;
  private final ScalarToJson scalars;
  private final PlainAttributeToJson attributes;
  private final WireReader reader = new WireReader(NO_BYTES, 0, 0);
  private int[] ranges = new int[256];
  private int used;

  WireToJson(JsonWriter out) {
    this.out = out;
    this.scalars = new ScalarToJson(out);
    this.attributes = new PlainAttributeToJson(out, scalars);
  }

  /** One request of all segments; profiles have one at most. */
  void request(MessageType type, List<Segment> segments) {
    if (type.slots() > 1) {
      whole(type, segments);
    } else {
      resources(type, segments);
    }
  }

  private void whole(MessageType type, List<Segment> segments) {
    if (segments.isEmpty()) {
      message(type, NO_BYTES, 0, 0);
    }
    for (Segment segment : segments) {
      int end = segment.offset() + segment.length();
      message(type, segment.buffer(), segment.offset(), end);
    }
  }

  private void resources(MessageType type, List<Segment> segments) {
    out.raw('{');
    Field resources = type.field(0);
    boolean any = false;
    for (Segment segment : segments) {
      int end = segment.offset() + segment.length();
      int at = segment.offset();
      while (at < end) {
        at = next(segment.buffer(), at, end);
        if (reader.field() == resources.number()) {
          if (!any) {
            name(resources);
            out.raw('[');
          }
          any = true;
          out.separate();
          message(resources.message(), segment.buffer(), reader.valueStart(), reader.end());
        }
      }
    }
    out.raw(any ? new byte[] {']', '}'} : new byte[] {'}'});
  }

  private void message(MessageType type, byte[] bytes, int from, int end) {
    int base = scan(type, bytes, from, end);
    out.raw('{');
    for (int slot = 0; slot < type.slots(); slot++) {
      Field field = type.field(slot);
      int first = ranges[base + 2 * slot];
      int last = ranges[base + 2 * slot + 1];
      if (first >= 0) {
        field(field, bytes, first, last);
      } else if (field.presence() == Presence.ALWAYS) {
        name(field);
        message(field.message(), NO_BYTES, 0, 0);
      }
    }
    out.raw('}');
    used = base;
  }

  /** Notes begin and end of each field in {@link #ranges}, from the index returned. */
  private int scan(MessageType type, byte[] bytes, int from, int end) {
    int base = used;
    used += 2 * type.slots();
    if (used > ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * used);
    }
    Arrays.fill(ranges, base, used, -1);
    reader.reset(bytes, from, end - from);
    while (reader.next()) {
      int slot = type.slot(reader.field());
      if (slot >= 0 && !isEmptyList(type.field(slot))) {
        int range = base + 2 * slot;
        ranges[range] = ranges[range] < 0 ? reader.start() : ranges[range];
        ranges[range + 1] = reader.end();
      }
    }
    return base;
  }

  /** Whether the reader stands on packed numbers that are none; absent and empty are the same. */
  private boolean isEmptyList(Field field) {
    return reader.valueLength() == 0 && field.isRepeated() && field.kind().isPackable();
  }

  private void field(Field field, byte[] bytes, int first, int last) {
    if (field.isRepeated()) {
      elements(field, bytes, first, last);
      return;
    }
    next(bytes, first, last);
    if (field.kind() == Kind.MESSAGE) {
      name(field);
      message(field.message(), bytes, reader.valueStart(), reader.end());
    } else if (field.presence() != Presence.IMPLICIT || !ScalarToJson.isZero(field, reader)) {
      name(field);
      scalars.value(field.kind(), reader);
    }
  }

  private void elements(Field field, byte[] bytes, int first, int last) {
    name(field);
    out.raw('[');
    boolean isAttributes = field.message().name().equals("KeyValue");
    int at = first;
    while (at < last) {
      at = next(bytes, at, last);
      if (reader.field() != field.number()) {
        continue;
      }
      if (field.kind() == Kind.MESSAGE) {
        out.separate();
        int start = reader.valueStart();
        if (!isAttributes || !attributes.write(bytes, start, at)) {
          message(field.message(), bytes, start, at);
        }
      } else {
        scalars.elements(field.kind(), reader);
      }
    }
    out.raw(']');
  }

  /** Reads the field at a position; gives the position behind it. */
  private int next(byte[] bytes, int at, int end) {
    reader.reset(bytes, at, end - at);
    reader.next();
    return reader.end();
  }

  private void name(Field field) {
    out.separate();
    out.name(field.jsonName());
  }
}
