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
 * checked by {@link PlainAttribute} before the general walk is tried, and the other fields that
 * most records have by {@link UsualFields}. Both only take what the general walk takes; whatever
 * they leave it judges, at the same position.
 */
final class WireCheck {
  private static final int MAX_VARINT = 10;
  private static final long MAX_TAG = 0xFFFFFFFFL;

  private final byte[] bytes;
  private int position;
  private int items;
  private boolean repeatsSingular;

  private WireCheck(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The request as one segment, exactly as it is. */
  static Segment check(CheckPlan request, byte[] bytes) throws MalformedTelemetryException {
    WireCheck check = new WireCheck(bytes);
    check.message(request, 0, bytes.length, 0);
    return new Segment(bytes, 0, bytes.length, check.items, !check.repeatsSingular);
  }

  private void message(CheckPlan plan, int from, int end, int depth)
      throws MalformedTelemetryException {
    byte[] bytes = this.bytes;
    int attributes = depth + 1 < MAX_DEPTH ? plan.attributesTag() : CheckPlan.NO_TAG;
    int at = from;
    int seen = 0;
    int again = 0;
    while (at < end) {
      int start = at;
      int tag = bytes[at++];
      if (tag == attributes) {
        int next = PlainAttribute.end(bytes, at, end);
        if (next >= 0) {
          at = next;
          continue;
        }
      } else if (tag < 0) {
        if (at < end && bytes[at] == 1) {
          tag = tag & 0x7f | 0x80;
          at++;
        } else {
          tag = longTag(plan.type(), start, end);
          at = position;
        }
      }
      long rule = plan.rule(tag);
      if (CheckPlan.run(rule) != 0) {
        long state = UsualFields.pass(CheckPlan.run(rule), bytes, start, end);
        if (state != start) {
          at = (int) state;
          int taken = (int) (state >>> Integer.SIZE);
          again |= seen & taken;
          seen |= taken;
          continue;
        }
      }
      int once = CheckPlan.onceBit(rule);
      again |= seen & once;
      seen |= once;
      switch (CheckPlan.shape(rule)) {
        case Shape.VARINT -> {
          if (at < end && bytes[at] >= 0) {
            at++;
          } else {
            at = varintEnd(plan.type(), tag, at, end);
          }
        }
        case Shape.FIXED64 -> at += Long.BYTES;
        case Shape.FIXED32 -> at += Integer.BYTES;
        case Shape.UNKNOWN -> at = unknownEnd(plan.type(), tag, start, at, end, depth);
        case Shape.WRONG -> throw Malformed.wireType(plan.type(), tag, start);
        default -> {
          int length = at < end ? bytes[at] : -1;
          if (length >= 0) {
            at++;
          } else if (at + 1 < end && bytes[at + 1] > 0) {
            length = length & 0x7f | bytes[at + 1] << 7;
            at += 2;
          } else {
            length = longLength(plan.type(), tag, start, at, end);
            at = position;
          }
          if (length > end - at) {
            throw Malformed.truncated(plan.type(), tag >>> 3, start);
          }
          int shape = CheckPlan.shape(rule);
          if (shape == Shape.MESSAGE) {
            nested(plan.child(tag >>> 3), at, at + length, depth + 1);
          } else if (shape != Shape.BYTES) {
            content(plan.type(), rule, tag, at, length);
          }
          at += length;
        }
      }
      if (at > end) {
        throw Malformed.truncated(plan.type(), tag >>> 3, start);
      }
    }
    repeatsSingular |= again != 0;
  }

  private void nested(CheckPlan plan, int from, int end, int depth)
      throws MalformedTelemetryException {
    if (depth > MAX_DEPTH) {
      throw Malformed.depth(MAX_DEPTH, from);
    }
    if (plan.type().isItem()) {
      items++;
    }
    message(plan, from, end, depth);
  }

  private void content(MessageType type, long rule, int tag, int at, int length)
      throws MalformedTelemetryException {
    switch (CheckPlan.shape(rule)) {
      case Shape.ID -> {
        int expected = CheckPlan.idLength(rule);
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
      default -> throw new IllegalStateException("no content check for " + type);
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
