package dev.ingot.telemetry.oracle;

import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The same message with the fields of every message last to first, as Go's encoder writes them. */
public final class Reversed {
  private record Part(int field, byte[] bytes) {}

  private Reversed() {}

  /** A copy of the bytes in reverse order. */
  public static byte[] of(MessageType type, byte[] message) {
    List<Part> parts = new ArrayList<>();
    WireReader reader = new WireReader(message, 0, message.length);
    while (reader.next()) {
      parts.add(new Part(reader.field(), field(type, reader)));
    }
    parts.sort(Comparator.comparingInt(Part::field).reversed());
    WireWriter out = new WireWriter();
    parts.forEach(part -> out.raw(part.bytes(), 0, part.bytes().length));
    return out.toByteArray();
  }

  private static byte[] field(MessageType type, WireReader reader) {
    WireWriter out = new WireWriter();
    int slot = type.slot(reader.field());
    if (slot >= 0 && type.field(slot).kind() == Kind.MESSAGE) {
      out.bytes(reader.field(), of(type.child(reader.field()), reader.bytes()));
    } else {
      out.raw(reader.buffer(), reader.start(), reader.end() - reader.start());
    }
    return out.toByteArray();
  }
}
