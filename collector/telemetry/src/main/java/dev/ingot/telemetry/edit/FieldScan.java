package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;

/** Notes where the fields of a valid message stand: the tight loop below every edit. */
final class FieldScan {
  /** How many numbers a field takes in a table of places, and which is which. */
  static final int STRIDE = 4;

  static final int TAG = 0;
  static final int BEGIN = 1;
  static final int VALUE = 2;
  static final int END = 3;

  private final WireReader groups = new WireReader(new byte[0], 0, 0);
  private byte[] bytes = new byte[0];
  private int at;
  private int to;

  void reset(byte[] newBytes, int from, int newTo) {
    bytes = newBytes;
    at = from;
    to = newTo;
  }

  boolean isMore() {
    return at < to;
  }

  /** Notes the next field in {@code places} from {@code base}; gives its tag. */
  int next(int[] places, int base) {
    byte[] in = bytes;
    int begin = at;
    int next = begin + 1;
    int tag = in[begin];
    if (tag < 0) {
      tag = (int) Numbers.varint(in, begin);
      next = Numbers.varintEnd(in, begin);
    }
    int value = next;
    int wireType = tag & 7;
    if (wireType == WireType.LENGTH_DELIMITED) {
      int length = in[next];
      value = next + 1;
      if (length < 0) {
        length = (int) Numbers.varint(in, next);
        value = Numbers.varintEnd(in, next);
      }
      next = value + length;
    } else {
      next = numberEnd(in, wireType, begin, next);
    }
    if (next > to || next < value) {
      throw new IllegalStateException("field " + (tag >>> 3) + " outside of its message");
    }
    places[base + TAG] = tag;
    places[base + BEGIN] = begin;
    places[base + VALUE] = value;
    places[base + END] = next;
    at = next;
    return tag;
  }

  private int numberEnd(byte[] in, int wireType, int begin, int value) {
    return switch (wireType) {
      case WireType.VARINT -> Numbers.varintEnd(in, value);
      case WireType.FIXED64 -> value + Long.BYTES;
      case WireType.FIXED32 -> value + Integer.BYTES;
      default -> {
        groups.reset(in, begin, to - begin);
        groups.next();
        yield groups.end();
      }
    };
  }
}
