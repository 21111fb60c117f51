package dev.ingot.chaos.wire;

/**
 * A frame of HTTP/2 (RFC 9113, section 4.1).
 *
 * @param type one of the constants here, or any other
 * @param flags the eight flags
 * @param stream the stream, 0 for the connection
 * @param payload what stands behind the nine bytes of its head
 */
public record Frame(int type, int flags, int stream, byte[] payload) {
  /** Bytes of a body. */
  public static final int DATA = 0;

  /** The beginning of headers or trailers. */
  public static final int HEADERS = 1;

  /** The end of a stream by an error. */
  public static final int RST_STREAM = 3;

  /** Settings of the connection, or their acknowledgement. */
  public static final int SETTINGS = 4;

  /** A ping, or its answer. */
  public static final int PING = 6;

  /** The end of the connection. */
  public static final int GOAWAY = 7;

  /** More room for the peer to send. */
  public static final int WINDOW_UPDATE = 8;

  /** More of a header block. */
  public static final int CONTINUATION = 9;

  /** Flag of DATA and HEADERS: nothing follows on this stream. */
  public static final int END_STREAM = 1;

  /** Flag of SETTINGS and PING: this is the answer. */
  public static final int ACK = 1;

  /** Flag of HEADERS and CONTINUATION: the header block is whole. */
  public static final int END_HEADERS = 4;

  private static final byte[] EMPTY = {};

  /** A frame without a payload. */
  public static Frame empty(int type, int flags, int stream) {
    return new Frame(type, flags, stream, EMPTY);
  }

  /** Whether all bits of the flag are set. */
  public boolean has(int flag) {
    return (flags & flag) == flag;
  }

  /** The number that a WINDOW_UPDATE or RST_STREAM consists of. */
  public int number() {
    return payload.length < 4 ? 0 : intAt(payload, 0);
  }

  static int intAt(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
