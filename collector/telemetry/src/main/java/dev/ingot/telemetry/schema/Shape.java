package dev.ingot.telemetry.schema;

import dev.ingot.telemetry.wire.WireType;

/** What a tag says about the bytes behind it; small numbers, for fast switches. */
public final class Shape {
  /** A field that is not in the schema. */
  public static final byte UNKNOWN = 0;

  /** A varint. */
  public static final byte VARINT = 1;

  /** Eight bytes. */
  public static final byte FIXED64 = 2;

  /** Four bytes. */
  public static final byte FIXED32 = 3;

  /** Text or bytes of any length. */
  public static final byte BYTES = 4;

  /** A message. */
  public static final byte MESSAGE = 5;

  /** A trace, span or profile id. */
  public static final byte ID = 6;

  /** Numbers of eight bytes, packed. */
  public static final byte PACKED_FIXED64 = 7;

  /** Varints, packed. */
  public static final byte PACKED_VARINT = 8;

  /** A field of the schema with a wire type that it cannot have. */
  public static final byte WRONG = 9;

  private Shape() {}

  static byte single(Kind kind) {
    return switch (kind) {
      case STRING, BYTES -> BYTES;
      case TRACE_ID, SPAN_ID, PROFILE_ID -> ID;
      case MESSAGE -> MESSAGE;
      case BOOL, ENUM, SINT32, INT32, UINT32, INT64, UINT64 -> VARINT;
      case FIXED32 -> FIXED32;
      case FIXED64, SFIXED64, DOUBLE -> FIXED64;
    };
  }

  static byte packed(Kind kind) {
    return switch (kind.wireType()) {
      case WireType.VARINT -> PACKED_VARINT;
      case WireType.FIXED64 -> PACKED_FIXED64;
      default -> WRONG;
    };
  }
}
