package dev.ingot.telemetry.wire;

/**
 * The wire types of protobuf: the low three bits of a tag.
 *
 * <p>Source: protobuf.dev, "Encoding", section "Message Structure".
 */
public final class WireType {
  /** A number in base 128, least significant group first. */
  public static final int VARINT = 0;

  /** Eight bytes, little-endian. */
  public static final int FIXED64 = 1;

  /** A length as varint, then as many bytes. */
  public static final int LENGTH_DELIMITED = 2;

  /** The begin of a group; OTLP has none, but they are legal as unknown fields. */
  public static final int GROUP_START = 3;

  /** The end of a group. */
  public static final int GROUP_END = 4;

  /** Four bytes, little-endian. */
  public static final int FIXED32 = 5;

  private WireType() {}
}
