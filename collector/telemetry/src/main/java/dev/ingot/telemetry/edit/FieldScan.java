package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;

/** Finds where a field of any form stands; {@link FieldTable} sees to the usual forms itself. */
final class FieldScan {
  /** No place in the bytes. */
  static final int UNUSUAL = -1;

  /** The wire type, and whether the tag has more than one byte. */
  static final int FORM = 0x87;

  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private int tag;
  private int value;
  private int end;

  /** Looks at the field that begins at {@code begin} in a message that ends at {@code to}. */
  void moveTo(byte[] bytes, int begin, int to) {
    if ((bytes[begin] & FORM) == WireType.LENGTH_DELIMITED && moveToContent(bytes, begin, to)) {
      return;
    }
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

  /** Whether it is content with a length of up to three bytes, as of records and their scopes. */
  private boolean moveToContent(byte[] bytes, int begin, int to) {
    int at = begin + 2;
    int length = bytes[begin + 1];
    if (length < 0) {
      length = length & 0x7f | bytes[at++] << 7;
    }
    if (length < 0) {
      length = length & 0x3fff | bytes[at++] << 14;
    }
    if (length < 0 || length > to - at) {
      return false;
    }
    tag = bytes[begin];
    value = at;
    end = at + length;
    return true;
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

  /** Where the field ends that begins there; {@link #UNUSUAL} when that needs a closer look. */
  static int usualEnd(byte[] bytes, int at) {
    int value = at + 1;
    if (bytes[at] < 0) {
      if (bytes[value] <= 0) {
        return UNUSUAL;
      }
      value++;
    }
    return switch (bytes[at] & 7) {
      case WireType.LENGTH_DELIMITED -> contentEnd(bytes, value);
      case WireType.FIXED64 -> value + Long.BYTES;
      case WireType.VARINT -> Numbers.varintEnd(bytes, value);
      case WireType.FIXED32 -> value + Integer.BYTES;
      default -> UNUSUAL;
    };
  }

  /**
   * Where the content ends whose length stands there in one or two bytes, and no more than that
   * needs.
   */
  static int contentEnd(byte[] bytes, int at) {
    int low = bytes[at];
    if (low >= 0) {
      return at + 1 + low;
    }
    int high = bytes[at + 1];
    return high <= 0 ? UNUSUAL : at + 2 + (low & 0x7f | high << 7);
  }
}
