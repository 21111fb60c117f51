package dev.ingot.telemetry.schema;

import dev.ingot.telemetry.wire.WireType;

/** The types of fields, with the wire type that each has. */
public enum Kind {
  /** UTF-8 text. */
  STRING(WireType.LENGTH_DELIMITED),
  /** Bytes; base64 in JSON. */
  BYTES(WireType.LENGTH_DELIMITED),
  /** 16 bytes or none; hexadecimal in JSON. */
  TRACE_ID(WireType.LENGTH_DELIMITED),
  /** 8 bytes or none; hexadecimal in JSON. */
  SPAN_ID(WireType.LENGTH_DELIMITED),
  /** 16 bytes or none; hexadecimal in JSON. */
  PROFILE_ID(WireType.LENGTH_DELIMITED),
  /** A message. */
  MESSAGE(WireType.LENGTH_DELIMITED),
  /** A truth value. */
  BOOL(WireType.VARINT),
  /** An enum; a number or a name in JSON. */
  ENUM(WireType.VARINT),
  /** A signed number of 32 bits, zigzag on the wire. */
  SINT32(WireType.VARINT),
  /** An unsigned number of 32 bits. */
  UINT32(WireType.VARINT),
  /** A signed number of 32 bits; ten bytes on the wire when it is negative. */
  INT32(WireType.VARINT),
  /** A signed number of 64 bits; a text in JSON. */
  INT64(WireType.VARINT),
  /** An unsigned number of 64 bits; a text in JSON. */
  UINT64(WireType.VARINT),
  /** An unsigned number of 32 bits in four bytes. */
  FIXED32(WireType.FIXED32),
  /** An unsigned number of 64 bits in eight bytes; a text in JSON. */
  FIXED64(WireType.FIXED64),
  /** A signed number of 64 bits in eight bytes; a text in JSON. */
  SFIXED64(WireType.FIXED64),
  /** A floating point number in eight bytes. */
  DOUBLE(WireType.FIXED64);

  private final int wireType;

  Kind(int wireType) {
    this.wireType = wireType;
  }

  /** The wire type of a single value. */
  public int wireType() {
    return wireType;
  }

  /** How many bytes an id has; 0 for all other kinds. */
  public int idLength() {
    return switch (this) {
      case TRACE_ID, PROFILE_ID -> 16;
      case SPAN_ID -> 8;
      default -> 0;
    };
  }

  /** Whether a repeated field of this kind may be packed. */
  public boolean isPackable() {
    return wireType != WireType.LENGTH_DELIMITED;
  }
}
