package dev.ingot.benchmarks.data;

import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;

/** Writes messages anew, the fields by falling number. */
final class LastToFirst {
  private static final int NUMBERS = 32;

  private LastToFirst() {}

  static byte[] copy(MessageType type, byte[] message) {
    WireWriter out = new WireWriter(message.length);
    for (int number = NUMBERS - 1; number > 0; number--) {
      WireReader reader = new WireReader(message, 0, message.length);
      while (reader.next()) {
        if (reader.field() == number) {
          field(type, reader, out);
        }
      }
    }
    return out.toByteArray();
  }

  private static void field(MessageType type, WireReader field, WireWriter out) {
    int slot = type.slot(field.field());
    if (slot >= 0 && type.field(slot).kind() == Kind.MESSAGE) {
      out.bytes(field.field(), copy(type.child(field.field()), field.bytes()));
    } else {
      out.raw(field.buffer(), field.start(), field.end() - field.start());
    }
  }
}
