package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;

/** Finds where a field of any form stands; {@link FieldTable} sees to the usual forms itself. */
final class FieldScan {
  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private int tag;
  private int value;
  private int end;

  /** Looks at the field that begins at {@code begin} in a message that ends at {@code to}. */
  void moveTo(byte[] bytes, int begin, int to) {
    if (Numbers.varintEnd(bytes, begin) == begin + 2 && bytes[begin + 1] >= 0) {
      // the flags of a span and others behind number 15
      tag = bytes[begin] & 0x7f | bytes[begin + 1] << 7;
      if ((tag & 7) == WireType.FIXED32) {
        value = begin + 2;
        end = value + Integer.BYTES;
        return;
      }
    }
    reader.reset(bytes, begin, to - begin);
    reader.next();
    tag = reader.field() << 3 | reader.wireType();
    value = reader.valueStart();
    end = reader.end();
  }

  int tag() {
    return tag;
  }

  int value() {
    return value;
  }

  int end() {
    return end;
  }
}
