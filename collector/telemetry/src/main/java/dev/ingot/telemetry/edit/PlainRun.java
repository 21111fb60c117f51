package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Passes over the fields that spans and log records usually have beside their attributes, in the
 * order of their numbers or (as Go's encoder writes) against it. A straight line is quicker than a
 * loop: a length that is compared with the usual one is not waited for. It takes only what it
 * knows, and the message must be valid.
 */
final class PlainRun {
  /** The kinds of messages; of others it takes nothing. */
  static final int NONE = 0;

  private static final int SPAN = 1;
  private static final int LOG = 2;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int TRACE_ID = 16;
  private static final int SPAN_ID = 8;

  private PlainRun() {}

  /** The kind of messages of a type. */
  static int kind(MessageType type) {
    return switch (type.name()) {
      case "Span" -> SPAN;
      case "LogRecord" -> LOG;
      default -> NONE;
    };
  }

  /** Where the run of usual fields ends that begins there: there, when there is none. */
  static int end(int kind, byte[] bytes, int at, int end) {
    if (kind == SPAN) {
      return switch (bytes[at]) {
        case 1 << 3 | WireType.LENGTH_DELIMITED -> span(bytes, at, end);
        case 8 << 3 | WireType.FIXED64 -> spanBack(bytes, at, end);
        default -> at;
      };
    }
    return kind == LOG ? log(bytes, at, end) : at;
  }

  private static int span(byte[] bytes, int from, int end) {
    int at = id(bytes, from, end, 1, TRACE_ID);
    at = id(bytes, at, end, 2, SPAN_ID);
    at = text(bytes, at, end, 3);
    at = id(bytes, at, end, 4, SPAN_ID);
    at = text(bytes, at, end, 5);
    at = varint(bytes, at, end, 6);
    at = fixed64(bytes, at, end, 7);
    return fixed64(bytes, at, end, 8);
  }

  private static int spanBack(byte[] bytes, int from, int end) {
    int at = fixed64(bytes, from, end, 8);
    at = fixed64(bytes, at, end, 7);
    at = varint(bytes, at, end, 6);
    at = text(bytes, at, end, 5);
    at = id(bytes, at, end, 4, SPAN_ID);
    at = text(bytes, at, end, 3);
    at = id(bytes, at, end, 2, SPAN_ID);
    return id(bytes, at, end, 1, TRACE_ID);
  }

  /** In front of the attributes or behind them, in either order. */
  private static int log(byte[] bytes, int from, int end) {
    return switch (bytes[from]) {
      case 1 << 3 | WireType.FIXED64 -> {
        int at = fixed64(bytes, from, end, 1);
        at = varint(bytes, at, end, 2);
        at = text(bytes, at, end, 3);
        yield text(bytes, at, end, 5);
      }
      case 9 << 3 | WireType.LENGTH_DELIMITED -> {
        int at = id(bytes, from, end, 9, TRACE_ID);
        at = id(bytes, at, end, 10, SPAN_ID);
        yield fixed64(bytes, at, end, 11);
      }
      case 11 << 3 | WireType.FIXED64 -> {
        int at = fixed64(bytes, from, end, 11);
        at = id(bytes, at, end, 10, SPAN_ID);
        yield id(bytes, at, end, 9, TRACE_ID);
      }
      case 5 << 3 | WireType.LENGTH_DELIMITED -> {
        int at = text(bytes, from, end, 5);
        at = text(bytes, at, end, 3);
        at = varint(bytes, at, end, 2);
        yield fixed64(bytes, at, end, 1);
      }
      default -> from;
    };
  }

  private static int id(byte[] bytes, int at, int end, int field, int length) {
    int usual = length << Byte.SIZE | field << 3 | WireType.LENGTH_DELIMITED;
    return at < end && (short) SHORT.get(bytes, at) == usual ? at + 2 + length : at;
  }

  private static int text(byte[] bytes, int at, int end, int field) {
    boolean usual =
        at < end && bytes[at] == (field << 3 | WireType.LENGTH_DELIMITED) && bytes[at + 1] >= 0;
    return usual ? at + 2 + bytes[at + 1] : at;
  }

  private static int varint(byte[] bytes, int at, int end, int field) {
    return at < end && bytes[at] == field << 3 && bytes[at + 1] >= 0 ? at + 2 : at;
  }

  private static int fixed64(byte[] bytes, int at, int end, int field) {
    boolean usual = at < end && bytes[at] == (field << 3 | WireType.FIXED64);
    return usual ? at + 1 + Long.BYTES : at;
  }
}
