package dev.ingot.telemetry;

import static dev.ingot.telemetry.schema.OtlpMessages.MAX_DEPTH;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Shape;
import dev.ingot.telemetry.wire.WireType;

/**
 * One pass over a request: framing and wire types down to the last record, the number of items, and
 * whether a field that can occur once occurs again.
 *
 * <p>Most of the bytes of real telemetry are attributes with short keys and short values; they are
 * checked by {@link PlainAttribute} before the general walk is tried.
 */
final class WireCheck {
  private static final int MAX_VARINT = 10;
  private static final long MAX_TAG = 0xFFFFFFFFL;

  private final byte[] bytes;
  private final MessageType request;
  private final MessageType attribute;
  private int position;
  private int items;
  private boolean repeatsSingular;

  private WireCheck(MessageType request, byte[] bytes) {
    this.request = request;
    this.bytes = bytes;
    this.attribute = PlainAttribute.typeIn(request);
  }

  /** The request as one segment, exactly as it is. */
  static Segment check(MessageType request, byte[] bytes) throws MalformedTelemetryException {
    WireCheck check = new WireCheck(request, bytes);
    check.message(check.request, 0, bytes.length, 0);
    return new Segment(bytes, 0, bytes.length, check.items, !check.repeatsSingular);
  }

  private void message(MessageType type, int from, int end, int depth)
      throws MalformedTelemetryException {
    int at = from;
    int seen = 0;
    while (at < end) {
      int start = at;
      int tag = bytes[at++];
      if (tag < 0) {
        tag = longTag(type, start, end);
        at = position;
      }
      byte shape = type.shape(tag);
      int once = shape == Shape.UNKNOWN ? 0 : type.onceBit(tag);
      repeatsSingular |= (seen & once) != 0;
      seen |= once;
      switch (shape) {
        case Shape.VARINT -> at = varintEnd(type, tag, at, end);
        case Shape.FIXED64 -> at += Long.BYTES;
        case Shape.FIXED32 -> at += Integer.BYTES;
        case Shape.UNKNOWN -> at = unknownEnd(type, tag, start, at, end, depth);
        case Shape.WRONG -> throw Malformed.wireType(type, tag, start);
        default -> {
          int length = at < end ? bytes[at] : -1;
          if (length >= 0) {
            at++;
          } else {
            length = longLength(type, tag, start, at, end);
            at = position;
          }
          if (length > end - at) {
            throw Malformed.truncated(type, tag >>> 3, start);
          }
          if (shape == Shape.MESSAGE) {
            nested(type.child(tag >>> 3), at, at + length, depth + 1);
          } else if (shape != Shape.BYTES) {
            content(type, shape, tag, at, length);
          }
          at += length;
        }
      }
      if (at > end) {
        throw Malformed.truncated(type, tag >>> 3, start);
      }
    }
  }

  private void nested(MessageType type, int from, int end, int depth)
      throws MalformedTelemetryException {
    if (type == attribute && depth < MAX_DEPTH && PlainAttribute.matches(bytes, from, end)) {
      return;
    }
    if (depth > MAX_DEPTH) {
      throw Malformed.depth(MAX_DEPTH, from);
    }
    if (type.isItem()) {
      items++;
    }
    message(type, from, end, depth);
  }

  private void content(MessageType type, byte shape, int tag, int at, int length)
      throws MalformedTelemetryException {
    switch (shape) {
      case Shape.ID -> {
        int expected = type.field(type.slot(tag >>> 3)).kind().idLength();
        if (length != 0 && length != expected) {
          throw Malformed.idLength(type, tag >>> 3, length, expected, at);
        }
      }
      case Shape.PACKED_FIXED64 -> {
        if (length % Long.BYTES != 0) {
          throw Malformed.packed(type, tag >>> 3, length, at);
        }
      }
      case Shape.PACKED_VARINT -> {
        for (int next = at; next < at + length; ) {
          next = varintEnd(type, tag, next, at + length);
        }
      }
      default -> throw new IllegalStateException("no content check for shape " + shape);
    }
  }

  private int varintEnd(MessageType type, int tag, int from, int end)
      throws MalformedTelemetryException {
    int at = from;
    int last = Math.min(end, from + MAX_VARINT);
    while (at < last) {
      if (bytes[at++] >= 0) {
        return at;
      }
    }
    throw at == end ? Malformed.truncated(type, tag >>> 3, from) : Malformed.varint(type, from);
  }

  private int longTag(MessageType type, int start, int end) throws MalformedTelemetryException {
    long tag = longVarint(start, end);
    if (position < 0) {
      throw end - start < MAX_VARINT
          ? Malformed.truncatedTag(type, start)
          : Malformed.varint(type, start);
    }
    if (tag < 0 || tag > MAX_TAG) {
      throw Malformed.fieldNumber(type, tag >>> 3, start);
    }
    return (int) tag;
  }

  private int longLength(MessageType type, int tag, int start, int from, int end)
      throws MalformedTelemetryException {
    long length = longVarint(from, end);
    if (position < 0 || length < 0 || length > end - position) {
      throw Malformed.truncated(type, tag >>> 3, start);
    }
    return (int) length;
  }

  /** Reads a varint and sets the position behind it; to -1 when it does not end. */
  private long longVarint(int from, int end) {
    long value = 0;
    int at = from;
    for (int shift = 0; shift < Long.SIZE && at < end; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        position = at;
        return value;
      }
    }
    position = -1;
    return value;
  }

  private int unknownEnd(MessageType type, int tag, int start, int at, int end, int depth)
      throws MalformedTelemetryException {
    if (tag >>> 3 == 0) {
      throw Malformed.fieldNumber(type, 0, start);
    }
    return switch (tag & 7) {
      case WireType.VARINT -> varintEnd(type, tag, at, end);
      case WireType.FIXED64 -> at + Long.BYTES;
      case WireType.FIXED32 -> at + Integer.BYTES;
      case WireType.LENGTH_DELIMITED -> {
        int length = longLength(type, tag, start, at, end);
        yield position + length;
      }
      case WireType.GROUP_START -> groupEnd(type, tag, start, at, end, depth + 1);
      case WireType.GROUP_END -> throw Malformed.group(type, tag >>> 3, start);
      default -> throw Malformed.wireType(type, tag, start);
    };
  }

  private int groupEnd(MessageType type, int group, int start, int from, int end, int depth)
      throws MalformedTelemetryException {
    if (depth > MAX_DEPTH) {
      throw Malformed.depth(MAX_DEPTH, start);
    }
    int at = from;
    while (at < end) {
      int inner = at;
      int tag = longTag(type, at, end);
      at = position;
      if (tag == (group & ~7 | WireType.GROUP_END)) {
        return at;
      }
      at = unknownEnd(type, tag, inner, at, end, depth);
      if (at > end) {
        throw Malformed.truncated(type, tag >>> 3, inner);
      }
    }
    throw Malformed.group(type, group >>> 3, start);
  }
}
