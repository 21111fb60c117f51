package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;

/**
 * The fast check for attributes of the usual form: a key and a string, boolean, integer or
 * floating-point value, each once and short, the key first or (as Go's encoder writes) the value
 * first.
 */
final class PlainAttribute {
  private static final int KEY = 1 << 3 | WireType.LENGTH_DELIMITED;
  private static final int VALUE = 2 << 3 | WireType.LENGTH_DELIMITED;

  private static final int STRING_VALUE = 1 << 3 | WireType.LENGTH_DELIMITED;
  private static final int BOOL_VALUE = 2 << 3;
  private static final int INT_VALUE = 3 << 3;
  private static final int DOUBLE_VALUE = 4 << 3 | WireType.FIXED64;

  private static final int MAX_VARINT = 10;

  private PlainAttribute() {}

  /** The type of the attributes in a request: those of the resource, as everywhere. */
  static MessageType typeIn(MessageType request) {
    return request.child(1).child(1).child(1);
  }

  static int end(byte[] bytes, int at, int end) {
    if (at >= end) {
      return -1;
    }
    int from = at + 1;
    int last = from + bytes[at];
    return last <= end && matches(bytes, from, last) ? last : -1;
  }

  /** Whether the bytes are a valid attribute of the usual form; if not, look closer. */
  private static boolean matches(byte[] bytes, int from, int end) {
    if (end - from < 4) {
      return false;
    }
    int firstLength = bytes[from + 1];
    int first = from + 2;
    int second = first + firstLength;
    if (firstLength < 0 || second + 2 > end || bytes[second + 1] != end - second - 2) {
      return false;
    }
    if (bytes[from] == KEY && bytes[second] == VALUE) {
      return isPlainValue(bytes, second + 2, end);
    }
    return bytes[from] == VALUE && bytes[second] == KEY && isPlainValue(bytes, first, second);
  }

  private static boolean isPlainValue(byte[] bytes, int from, int end) {
    int length = end - from;
    if (length < 2) {
      return length == 0;
    }
    return switch (bytes[from]) {
      case STRING_VALUE -> bytes[from + 1] == length - 2;
      case BOOL_VALUE, INT_VALUE -> isVarint(bytes, from + 1, end);
      case DOUBLE_VALUE -> length == 1 + Long.BYTES;
      default -> false;
    };
  }

  private static boolean isVarint(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] < 0) {
      at++;
    }
    return at == end - 1 && end - from <= MAX_VARINT;
  }
}
