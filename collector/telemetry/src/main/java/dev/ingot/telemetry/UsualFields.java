package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;

/**
 * The fast check for the fields that records usually have, each short and in the order of their
 * numbers or (as Go's encoder writes) against it. It takes what it knows and stops at the first
 * field that it does not; it refuses nothing.
 *
 * <p>A state is a position in the low half and, in the high half, the bits of the fields taken: 1
 * shifted by their numbers, or 1 for a member of a oneof. One number keeps all of it in registers.
 */
final class UsualFields {
  private static final long BIT = 1L << Integer.SIZE;
  private static final int TRACE_ID = 16;
  private static final int SPAN_ID = 8;

  private static final int SPAN = 1;
  private static final int SPAN_BACK = 2;
  private static final int LOG_HEAD = 3;
  private static final int LOG_TAIL = 4;
  private static final int LOG_HEAD_BACK = 5;
  private static final int LOG_TAIL_BACK = 6;
  private static final int NUMBER = 7;
  private static final int NUMBER_BACK = 8;
  private static final int HISTOGRAM = 9;
  private static final int HISTOGRAM_BACK = 10;
  private static final int SPAN_TAIL = 11;
  private static final int SPAN_TAIL_BACK = 12;

  private UsualFields() {}

  /** The run of fields in a type of message that begins with a field; 0: there is none. */
  static int runFrom(MessageType type, int field) {
    return switch (type.name()) {
      case "Span" ->
          switch (field) {
            case 1 -> SPAN;
            case 8 -> SPAN_BACK;
            case 10, 12, 14, 15 -> SPAN_TAIL;
            case 16 -> SPAN_TAIL_BACK;
            default -> 0;
          };
      case "LogRecord" ->
          switch (field) {
            case 1 -> LOG_HEAD;
            case 7, 8, 9 -> LOG_TAIL;
            case 11 -> LOG_TAIL_BACK;
            case 5 -> LOG_HEAD_BACK;
            default -> 0;
          };
      case "NumberDataPoint" -> field == 2 ? NUMBER : field == 4 || field == 6 ? NUMBER_BACK : 0;
      case "HistogramDataPoint" -> field == 2 ? HISTOGRAM : field == 7 ? HISTOGRAM_BACK : 0;
      default -> 0;
    };
  }

  /** Passes over usual fields; gives the state in front of the first that needs a closer look. */
  static long pass(int run, byte[] bytes, int from, int end) {
    return switch (run) {
      case SPAN -> span(bytes, from, end);
      case SPAN_BACK -> spanBack(bytes, from, end);
      case SPAN_TAIL -> spanTail(bytes, from, end);
      case SPAN_TAIL_BACK -> spanTailBack(bytes, from, end);
      case LOG_HEAD -> logHead(bytes, from, end);
      case LOG_TAIL -> logTail(bytes, from, end);
      case LOG_HEAD_BACK -> logHeadBack(bytes, from, end);
      case LOG_TAIL_BACK -> logTailBack(bytes, from, end);
      case NUMBER -> number(bytes, times(bytes, from, end), end);
      case NUMBER_BACK -> timesBack(bytes, number(bytes, from, end), end);
      case HISTOGRAM -> histogram(bytes, from, end);
      case HISTOGRAM_BACK -> histogramBack(bytes, from, end);
      default -> throw new IllegalStateException("no run " + run);
    };
  }

  private static long span(byte[] bytes, long from, int end) {
    long at = id(bytes, from, end, 1, TRACE_ID);
    at = id(bytes, at, end, 2, SPAN_ID);
    at = text(bytes, at, end, 3);
    at = id(bytes, at, end, 4, SPAN_ID);
    at = text(bytes, at, end, 5);
    at = varint(bytes, at, end, 6);
    at = fixed64(bytes, at, end, 7);
    return fixed64(bytes, at, end, 8);
  }

  private static long spanBack(byte[] bytes, long from, int end) {
    long at = fixed64(bytes, from, end, 8);
    at = fixed64(bytes, at, end, 7);
    at = varint(bytes, at, end, 6);
    at = text(bytes, at, end, 5);
    at = id(bytes, at, end, 4, SPAN_ID);
    at = text(bytes, at, end, 3);
    at = id(bytes, at, end, 2, SPAN_ID);
    return id(bytes, at, end, 1, TRACE_ID);
  }

  private static long spanTail(byte[] bytes, long from, int end) {
    long at = varint(bytes, from, end, 10);
    at = varint(bytes, at, end, 12);
    at = varint(bytes, at, end, 14);
    at = status(bytes, at, end);
    return flags(bytes, at, end);
  }

  private static long spanTailBack(byte[] bytes, long from, int end) {
    long at = flags(bytes, from, end);
    at = status(bytes, at, end);
    at = varint(bytes, at, end, 14);
    at = varint(bytes, at, end, 12);
    return varint(bytes, at, end, 10);
  }

  private static long logHead(byte[] bytes, long from, int end) {
    long at = fixed64(bytes, from, end, 1);
    at = varint(bytes, at, end, 2);
    at = text(bytes, at, end, 3);
    return textValue(bytes, at, end, 5);
  }

  private static long logTail(byte[] bytes, long from, int end) {
    long at = varint(bytes, from, end, 7);
    at = fixed32(bytes, at, end, 8);
    at = id(bytes, at, end, 9, TRACE_ID);
    at = id(bytes, at, end, 10, SPAN_ID);
    return fixed64(bytes, at, end, 11);
  }

  private static long logTailBack(byte[] bytes, long from, int end) {
    long at = fixed64(bytes, from, end, 11);
    at = id(bytes, at, end, 10, SPAN_ID);
    at = id(bytes, at, end, 9, TRACE_ID);
    at = fixed32(bytes, at, end, 8);
    return varint(bytes, at, end, 7);
  }

  private static long logHeadBack(byte[] bytes, long from, int end) {
    long at = textValue(bytes, from, end, 5);
    at = text(bytes, at, end, 3);
    at = varint(bytes, at, end, 2);
    return fixed64(bytes, at, end, 1);
  }

  private static long times(byte[] bytes, long from, int end) {
    return fixed64(bytes, fixed64(bytes, from, end, 2), end, 3);
  }

  private static long timesBack(byte[] bytes, long from, int end) {
    return fixed64(bytes, fixed64(bytes, from, end, 3), end, 2);
  }

  private static long histogram(byte[] bytes, long from, int end) {
    long at = times(bytes, from, end);
    at = fixed64(bytes, at, end, 4);
    at = fixed64(bytes, at, end, 5);
    at = packed(bytes, at, end, 6);
    return packed(bytes, at, end, 7);
  }

  private static long histogramBack(byte[] bytes, long from, int end) {
    long at = packed(bytes, from, end, 7);
    at = packed(bytes, at, end, 6);
    at = fixed64(bytes, at, end, 5);
    at = fixed64(bytes, at, end, 4);
    return timesBack(bytes, at, end);
  }

  private static long id(byte[] bytes, long state, int end, int field, int length) {
    int at = (int) state;
    return 2 + length <= end - at
            && bytes[at] == (field << 3 | WireType.LENGTH_DELIMITED)
            && bytes[at + 1] == length
        ? state + (BIT << field) + 2 + length
        : state;
  }

  private static long text(byte[] bytes, long state, int end, int field) {
    int at = (int) state;
    if (end - at < 2 || bytes[at] != (field << 3 | WireType.LENGTH_DELIMITED)) {
      return state;
    }
    int length = bytes[at + 1];
    return length >= 0 && length <= end - at - 2 ? state + (BIT << field) + 2 + length : state;
  }

  /** An {@code AnyValue} that is a text. */
  private static long textValue(byte[] bytes, long state, int end, int field) {
    long next = text(bytes, state, end, field);
    int at = (int) state;
    int length = (int) next - at - 2;
    return length >= 2
            && bytes[at + 2] == (1 << 3 | WireType.LENGTH_DELIMITED)
            && bytes[at + 3] == length - 2
        ? next
        : state;
  }

  /** The status of a span that is empty or has no other field than a code. */
  private static long status(byte[] bytes, long state, int end) {
    long next = text(bytes, state, end, 15);
    int at = (int) state;
    int length = (int) next - at - 2;
    return length == 0 || length == 2 && bytes[at + 2] == 3 << 3 && bytes[at + 3] >= 0
        ? next
        : state;
  }

  /** The flags of a span, whose tag has two bytes. */
  private static long flags(byte[] bytes, long state, int end) {
    int at = (int) state;
    return 1 + Integer.BYTES < end - at
            && bytes[at] == (byte) (16 << 3 | WireType.FIXED32)
            && bytes[at + 1] == 1
        ? state + (BIT << 16) + 2 + Integer.BYTES
        : state;
  }

  private static long packed(byte[] bytes, long state, int end, int field) {
    int at = (int) state;
    if (end - at < 2 || bytes[at] != (field << 3 | WireType.LENGTH_DELIMITED)) {
      return state;
    }
    int length = bytes[at + 1];
    return length >= 0 && length % Long.BYTES == 0 && length <= end - at - 2
        ? state + 2 + length
        : state;
  }

  private static long varint(byte[] bytes, long state, int end, int field) {
    int at = (int) state;
    return 2 <= end - at && bytes[at] == field << 3 && bytes[at + 1] >= 0
        ? state + (BIT << field) + 2
        : state;
  }

  private static long fixed64(byte[] bytes, long state, int end, int field) {
    int at = (int) state;
    return Long.BYTES < end - at && bytes[at] == (field << 3 | WireType.FIXED64)
        ? state + (BIT << field) + 1 + Long.BYTES
        : state;
  }

  private static long fixed32(byte[] bytes, long state, int end, int field) {
    int at = (int) state;
    return Integer.BYTES < end - at && bytes[at] == (field << 3 | WireType.FIXED32)
        ? state + (BIT << field) + 1 + Integer.BYTES
        : state;
  }

  /** The value of a number data point: as_double or as_int. */
  private static long number(byte[] bytes, long state, int end) {
    int at = (int) state;
    return Long.BYTES < end - at
            && (bytes[at] == (4 << 3 | WireType.FIXED64)
                || bytes[at] == (6 << 3 | WireType.FIXED64))
        ? state + BIT + 1 + Long.BYTES
        : state;
  }
}
