package dev.ingot.telemetry.json;

import static dev.ingot.telemetry.schema.OtlpMessages.MAX_DEPTH;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireWriter;

/**
 * Writes the fields of a JSON text as they come; members that occur twice occur twice, so that the
 * last one counts and messages are merged. Other than protobuf, and as the Collector, a message of
 * a oneof takes the place of an earlier one.
 */
final class JsonToWire {
  private final JsonReader in;
  private final WireWriter out;
  private final ScalarToWire scalars;
  private final PlainAttributeToWire attributes;

  JsonToWire(byte[] json) {
    this.in = new JsonReader(json);
    this.out = new WireWriter(json.length / 2);
    this.scalars = new ScalarToWire(in, out);
    this.attributes = new PlainAttributeToWire(in, out, json);
  }

  byte[] request(MessageType type) throws MalformedTelemetryException {
    content(type, 0);
    in.end();
    return out.toByteArray();
  }

  private void content(MessageType type, int depth) throws MalformedTelemetryException {
    if (depth > MAX_DEPTH) {
      throw JsonErrors.depth(MAX_DEPTH, in.position());
    }
    if (!in.enter('{', "an object")) {
      return;
    }
    long seen = 0;
    int choice = -1;
    int choiceStart = 0;
    int choiceEnd = 0;
    for (boolean first = true; in.nextMember(first); first = false) {
      int slot = type.slotNamed(in.text(), in.from(), in.to());
      if (slot < 0) {
        in.skip();
        continue;
      }
      Field field = type.field(slot);
      if (field.presence() != Presence.ONEOF) {
        field(field, depth, (seen & 1L << slot) != 0);
        seen |= 1L << slot;
        continue;
      }
      if (slot == choice) {
        out.remove(choiceStart, choiceEnd);
      }
      choice = slot;
      choiceStart = out.size();
      field(field, depth, false);
      choiceEnd = out.size();
    }
  }

  private void field(Field field, int depth, boolean again) throws MalformedTelemetryException {
    if (field.isRepeated()) {
      elements(field, depth);
    } else if (field.kind() == Kind.MESSAGE) {
      message(field, depth);
    } else {
      scalars.field(field, again);
    }
  }

  private void elements(Field field, int depth) throws MalformedTelemetryException {
    if (!in.enter('[', "a list")) {
      return;
    }
    if (field.kind().isPackable()) {
      packed(field);
      return;
    }
    // an attribute's value is two levels below the message with the attributes
    boolean isAttributes = field.message().name().equals("KeyValue") && depth + 2 <= MAX_DEPTH;
    for (boolean first = true; in.nextElement(first, ']'); first = false) {
      if (isAttributes) {
        attribute(field, depth);
      } else if (field.kind() == Kind.MESSAGE) {
        message(field, depth);
      } else {
        scalars.element(field);
      }
    }
  }

  private void attribute(Field field, int depth) throws MalformedTelemetryException {
    int mark = out.begin(field.number());
    if (!attributes.read()) {
      content(field.message(), depth + 1);
    }
    out.end(mark);
  }

  private void message(Field field, int depth) throws MalformedTelemetryException {
    int mark = out.begin(field.number());
    content(field.message(), depth + 1);
    out.end(mark);
  }

  private void packed(Field field) throws MalformedTelemetryException {
    int before = out.size();
    int mark = out.begin(field.number());
    for (boolean first = true; in.nextElement(first, ']'); first = false) {
      scalars.packedElement(field);
    }
    if (out.size() == mark) {
      out.truncate(before);
    } else {
      out.end(mark);
    }
  }
}
