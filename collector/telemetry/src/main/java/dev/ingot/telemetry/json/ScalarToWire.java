package dev.ingot.telemetry.json;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads texts and numbers of JSON into fields; zero is not written where absent means zero. */
final class ScalarToWire {
  private static final long MAX_UINT32 = 0xFFFFFFFFL;

  private final JsonReader in;
  private final WireWriter out;

  ScalarToWire(JsonReader in, WireWriter out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Reads the value of a field that occurs once.
   *
   * @param again whether it was there before, so that zero has to be written over it
   */
  void field(Field field, boolean again) throws MalformedTelemetryException {
    boolean writeZero = again || field.presence() != Presence.IMPLICIT;
    switch (field.kind()) {
      case STRING -> text(field, writeZero);
      case TRACE_ID, SPAN_ID, PROFILE_ID -> id(field, again);
      case BYTES -> bytes(field);
      case MESSAGE -> throw new IllegalStateException("no scalar: " + field.jsonName());
      default -> {
        long value = number(field);
        if (value != 0 || writeZero) {
          writeNumber(field, value);
        }
      }
    }
  }

  /** Reads an element of a list of texts. */
  void element(Field field) throws MalformedTelemetryException {
    text(field, true);
  }

  /** Reads an element of a list of numbers. */
  void packedElement(Field field) throws MalformedTelemetryException {
    long value = number(field);
    if (field.kind().wireType() == WireType.FIXED64) {
      out.rawFixed64(value);
    } else {
      out.rawVarint(value);
    }
  }

  private void writeNumber(Field field, long value) {
    switch (field.kind().wireType()) {
      case WireType.FIXED64 -> out.fixed64(field.number(), value);
      case WireType.FIXED32 -> out.fixed32(field.number(), (int) value);
      default -> {
        if (field.kind() == Kind.SINT32) {
          out.zigzag(field.number(), value);
        } else {
          out.varint(field.number(), value);
        }
      }
    }
  }

  private void text(Field field, boolean writeEmpty) throws MalformedTelemetryException {
    int length = 0;
    if (!in.takeNull()) {
      in.string("a text");
      length = in.to() - in.from();
    }
    if (length > 0) {
      out.bytes(field.number(), in.text(), in.from(), length);
    } else if (writeEmpty) {
      out.end(out.begin(field.number()));
    }
  }

  private void id(Field field, boolean writeEmpty) throws MalformedTelemetryException {
    in.string("a text");
    int before = out.size();
    if (in.from() == in.to() || !writeId(field)) {
      out.truncate(before);
      if (writeEmpty) {
        out.end(out.begin(field.number()));
      }
    }
  }

  /** Writes the id; false when it is all zero, which means that there is none. */
  private boolean writeId(Field field) throws MalformedTelemetryException {
    int length = field.kind().idLength();
    int mark = out.begin(field.number());
    if (in.to() - in.from() != 2 * length) {
      throw wrong("an id of " + 2 * length + " hexadecimal digits", field);
    }
    byte[] text = in.text();
    boolean zero = true;
    for (int at = in.from(); at < in.to(); at += 2) {
      int value = hex(field, text[at]) << 4 | hex(field, text[at + 1]);
      zero &= value == 0;
      out.raw((byte) value);
    }
    out.end(mark);
    return !zero;
  }

  private int hex(Field field, byte digit) throws MalformedTelemetryException {
    int value = digit >= '0' && digit <= '9' ? digit - '0' : Character.digit(digit, 16);
    if (value < 0) {
      throw wrong("an id of hexadecimal digits", field);
    }
    return value;
  }

  private void bytes(Field field) throws MalformedTelemetryException {
    in.string("a text");
    int mark = out.begin(field.number());
    if (!Base64Text.decode(in.text(), in.from(), in.to(), out)) {
      throw wrong("base64 with padding", field);
    }
    out.end(mark);
  }

  /** The bits that go to the wire, but for zigzag. */
  private long number(Field field) throws MalformedTelemetryException {
    return switch (field.kind()) {
      case BOOL -> in.bool("true or false") ? 1 : 0;
      case ENUM -> constant(field);
      case SINT32, INT32 -> signed(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64, SFIXED64 -> signed(field, Long.MIN_VALUE, Long.MAX_VALUE);
      case UINT32, FIXED32 -> unsigned32(field);
      case UINT64, FIXED64 -> unsigned64(field);
      case DOUBLE -> Double.doubleToRawLongBits(float64(field));
      default -> throw new IllegalStateException("no number: " + field.jsonName());
    };
  }

  private long constant(Field field) throws MalformedTelemetryException {
    if (in.peek() != '"') {
      in.number("a number or the name of a constant");
      return inRange(
          field,
          NumberText.signed(in.text(), in.from(), in.to()),
          Integer.MIN_VALUE,
          Integer.MAX_VALUE);
    }
    in.string("a name");
    Integer number = field.constants().get(in.textString());
    if (number == null) {
      throw wrong("a number or the full name of a constant", field);
    }
    return number;
  }

  private long signed(Field field, long min, long max) throws MalformedTelemetryException {
    in.numberOrString("an integer");
    long plain = NumberText.plain(in.text(), in.from(), in.to());
    return plain >= 0 && plain <= max
        ? plain
        : inRange(field, NumberText.signed(in.text(), in.from(), in.to()), min, max);
  }

  private long unsigned32(Field field) throws MalformedTelemetryException {
    in.numberOrString("an integer");
    long plain = NumberText.plain(in.text(), in.from(), in.to());
    return plain >= 0 && plain <= MAX_UINT32
        ? plain
        : inRange(field, NumberText.unsigned(in.text(), in.from(), in.to()), 0, MAX_UINT32);
  }

  private long unsigned64(Field field) throws MalformedTelemetryException {
    in.numberOrString("an integer");
    long plain = NumberText.plain(in.text(), in.from(), in.to());
    if (plain >= 0) {
      return plain;
    }
    OptionalLong value = NumberText.unsigned(in.text(), in.from(), in.to());
    if (value.isEmpty()) {
      throw wrong("an integer of 64 bits without a sign", field);
    }
    return value.getAsLong();
  }

  private double float64(Field field) throws MalformedTelemetryException {
    in.numberOrString("a number");
    OptionalDouble value = NumberText.float64(in.text(), in.from(), in.to());
    return value.orElseThrow(() -> wrong("a number", field));
  }

  private long inRange(Field field, OptionalLong value, long min, long max)
      throws MalformedTelemetryException {
    if (value.isEmpty() || value.getAsLong() < min || value.getAsLong() > max) {
      throw wrong("an integer from " + min + " to " + max, field);
    }
    return value.getAsLong();
  }

  private MalformedTelemetryException wrong(String type, Field field) {
    return JsonErrors.value(type, field.jsonName(), in.textString(), in.start());
  }
}
