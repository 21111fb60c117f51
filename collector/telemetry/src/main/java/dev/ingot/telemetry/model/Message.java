package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;

/**
 * Anything in the object view: a span, a resource, a value. It stays on its bytes until it is first
 * asked for something, and then only its own fields are decoded, not those of the messages in it;
 * what nobody asked for is written as it came. Unknown fields survive.
 *
 * <p>Not thread-safe, not even for reading.
 */
public abstract class Message {
  private static final byte[] NOTHING = new byte[0];

  /** Of the fields of a {@code KeyValue}. */
  private static final byte KEY_TAG = 1 << 3 | WireType.LENGTH_DELIMITED;

  private static final byte VALUE_TAG = 2 << 3 | WireType.LENGTH_DELIMITED;

  private byte[] source = NOTHING;
  private int from;
  private int to;
  private boolean closed;
  private boolean onDemand;
  private byte[] unknown = NOTHING;

  Message() {}

  /** A copy of it as protobuf bytes. */
  public final byte[] encoded() {
    return encoded(to - from);
  }

  /** The same, when about so many bytes are to be expected. */
  final byte[] encoded(int likelySize) {
    BackwardWriter out = new BackwardWriter(likelySize + likelySize / 16);
    writeTo(out);
    return out.toByteArray();
  }

  /** Takes the current field if it knows it. */
  abstract boolean read(WireReader in);

  /** Writes all known fields, the last one first. */
  abstract void write(BackwardWriter out);

  /** Puts a message on the bytes of the current field, not to be looked at before it must. */
  static <M extends Message> M within(M message, WireReader in) {
    return on(message, in.buffer(), in.valueStart(), in.end());
  }

  static <M extends Message> M on(M message, byte[] bytes, int from, int to) {
    Message it = message;
    it.source = bytes;
    it.from = from;
    it.to = to;
    it.closed = true;
    return message;
  }

  /** A message that nobody set: it is written only when something was put into it. */
  static <M extends Message> M onDemand(M message) {
    Message it = message;
    it.onDemand = true;
    return message;
  }

  /** A message that somebody set: it is written even when it is empty. */
  static <M extends Message> M set(M message) {
    Message it = message;
    it.onDemand = false;
    return message;
  }

  /** Decodes the fields, if that was not done before. */
  final void open() {
    if (closed) {
      decode();
    }
  }

  /** Whether nobody asked for anything in it. */
  final boolean isClosed() {
    return closed;
  }

  /**
   * Whether a closed {@code KeyValue} has that key; only of the usual form, in which both lengths
   * take one byte, is that seen without opening it.
   *
   * @return 1: it has, 0: it has not, -1: open it and look
   */
  final int hasKeyWhileClosed(String key) {
    byte[] bytes = source;
    int at = from;
    if (!closed || to - at < 2 || bytes[at + 1] < 0) {
      return -1;
    }
    int second = at + 2 + bytes[at + 1];
    if (bytes[at] == VALUE_TAG && second + 1 < to) {
      at = second;
    }
    if (bytes[at] != KEY_TAG || bytes[at + 1] < 0) {
      return -1;
    }
    return Content.compare(bytes, at + 2, at + 2 + bytes[at + 1], key);
  }

  final boolean isOnDemand() {
    return onDemand;
  }

  final void writeTo(BackwardWriter out) {
    if (closed) {
      out.raw(source, from, to - from);
    } else {
      out.raw(unknown, 0, unknown.length);
      write(out);
    }
  }

  /** Takes the fields of a message. */
  final void readAll(WireReader in) {
    while (in.next()) {
      if (!read(in)) {
        keep(in);
      }
    }
  }

  private void decode() {
    closed = false;
    readAll(new WireReader(source, from, to - from));
    source = NOTHING;
  }

  private void keep(WireReader in) {
    WireWriter all = new WireWriter(unknown.length + in.end() - in.start());
    all.raw(unknown, 0, unknown.length);
    all.raw(in.buffer(), in.start(), in.end() - in.start());
    unknown = all.toByteArray();
  }
}
