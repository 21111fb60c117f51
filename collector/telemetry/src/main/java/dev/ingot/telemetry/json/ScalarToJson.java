package dev.ingot.telemetry.json;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;

/** Writes the current value of a reader as JSON. */
final class ScalarToJson {
  private static final long MASK32 = 0xFFFFFFFFL;

  private final JsonWriter out;

  ScalarToJson(JsonWriter out) {
    this.out = out;
  }

  /** Whether the value is what an absent field means; an id of zeros is. */
  static boolean isZero(Field field, WireReader value) {
    return switch (field.kind().wireType()) {
      case WireType.VARINT -> value.varint() == 0;
      case WireType.FIXED64 -> value.fixed64() == 0;
      case WireType.FIXED32 -> value.fixed32() == 0;
      default -> value.valueLength() == 0 || (field.kind().idLength() > 0 && allZero(value));
    };
  }

  void value(Kind kind, WireReader value) {
    switch (kind) {
      case STRING -> out.string(value.buffer(), value.valueStart(), value.end());
      case BYTES -> out.base64(value.bytes());
      case TRACE_ID, SPAN_ID, PROFILE_ID ->
          out.hex(value.buffer(), value.valueStart(), value.end());
      case MESSAGE -> throw new IllegalStateException("a message is no scalar");
      case FIXED32 -> number(kind, value.fixed32());
      case FIXED64, SFIXED64, DOUBLE -> number(kind, value.fixed64());
      default -> number(kind, value.varint());
    }
  }

  /** The elements of a list in one occurrence of its field: one, or a packed run. */
  void elements(Kind kind, WireReader value) {
    if (!kind.isPackable()) {
      out.separate();
      value(kind, value);
    } else if (kind.wireType() == WireType.FIXED64) {
      value.eachFixed64(bits -> element(kind, bits));
    } else {
      value.eachVarint(bits -> element(kind, bits));
    }
  }

  private void element(Kind kind, long bits) {
    out.separate();
    number(kind, bits);
  }

  private void number(Kind kind, long bits) {
    switch (kind) {
      case BOOL -> out.raw(bits != 0 ? Literal.TRUE : Literal.FALSE);
      case ENUM, INT32 -> out.signed((int) bits);
      case SINT32 -> out.signed((int) bits >>> 1 ^ -((int) bits & 1));
      case UINT32, FIXED32 -> out.unsigned(bits & MASK32);
      case DOUBLE -> out.float64(Double.longBitsToDouble(bits));
      case INT64, SFIXED64 -> {
        out.raw('"');
        out.signed(bits);
        out.raw('"');
      }
      default -> {
        out.raw('"');
        out.unsigned(bits);
        out.raw('"');
      }
    }
  }

  private static boolean allZero(WireReader value) {
    for (int at = value.valueStart(); at < value.end(); at++) {
      if (value.buffer()[at] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The words of JSON as bytes. */
  private static final class Literal {
    static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  }
}
