package dev.ingot.builder.otlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The frames of a connection of HTTP/2 with prior knowledge, as much of it as one small request at
 * a time needs: header fields are written as literals, and never read.
 *
 * <p>Source: RFC 9113, sections 3.4, 4.1 and 6; RFC 7541, section 6.2.2.
 */
final class Http2Frames {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RESET = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GO_AWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int ACK = 1;
  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;
  static final int PADDED = 8;

  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST = 1 << 14;
  private static final int SHORT_STRING = 127;

  private final DataInputStream in;
  private final DataOutputStream out;

  Http2Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out, LARGEST));
  }

  /** A frame; the payload is without its padding. */
  record Frame(int type, int flags, int stream, byte[] payload) {
    boolean has(int flag) {
      return (flags & flag) != 0;
    }
  }

  /** Begins as a client. */
  void openAsClient() throws IOException {
    out.write(PREFACE);
    write(SETTINGS, 0, 0, new byte[0]);
  }

  /** Begins as a server; fails when the other side speaks something else. */
  void openAsServer() throws IOException {
    if (!Arrays.equals(in.readNBytes(PREFACE.length), PREFACE)) {
      throw new EOFException("no HTTP/2");
    }
    write(SETTINGS, 0, 0, new byte[0]);
  }

  /** The next frame that concerns a stream or ends the connection; answers the others. */
  Frame next() throws IOException {
    while (true) {
      Frame frame = read();
      if (frame.type() == SETTINGS && !frame.has(ACK)) {
        write(SETTINGS, ACK, 0, new byte[0]);
      } else if (frame.type() == PING && !frame.has(ACK)) {
        write(PING, ACK, 0, frame.payload());
      } else if (frame.stream() != 0 || frame.type() == GO_AWAY) {
        return frame;
      }
    }
  }

  /** Lets the other side send as many bytes more, on the connection and on the stream. */
  void taken(int stream, int bytes) throws IOException {
    if (bytes > 0) {
      byte[] more = {
        (byte) (bytes >>> 24), (byte) (bytes >>> 16), (byte) (bytes >>> 8), (byte) bytes
      };
      write(WINDOW_UPDATE, 0, 0, more);
      write(WINDOW_UPDATE, 0, stream, more);
    }
  }

  /** Writes header fields, names and values in turn, each shorter than 127 bytes. */
  void headers(int stream, boolean end, String... fields) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i++) {
      if (i % 2 == 0) {
        block.write(0);
      }
      byte[] text = fields[i].getBytes(StandardCharsets.US_ASCII);
      if (text.length >= SHORT_STRING) {
        throw new IllegalStateException("header field too long: " + fields[i]);
      }
      block.write(text.length);
      block.writeBytes(text);
    }
    write(HEADERS, END_HEADERS | (end ? END_STREAM : 0), stream, block.toByteArray());
  }

  /** Writes a message of gRPC without compression; it must fit into the other side's window. */
  void message(int stream, boolean end, byte[] message) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    DataOutputStream prefixed = new DataOutputStream(data);
    prefixed.write(0);
    prefixed.writeInt(message.length);
    prefixed.write(message);
    byte[] bytes = data.toByteArray();
    int from = 0;
    while (bytes.length - from > LARGEST) {
      write(DATA, 0, stream, Arrays.copyOfRange(bytes, from, from + LARGEST));
      from += LARGEST;
    }
    write(DATA, end ? END_STREAM : 0, stream, Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private void write(int type, int flags, int stream, byte[] payload) throws IOException {
    if (payload.length > LARGEST) {
      throw new IllegalStateException("frame of " + payload.length + " bytes");
    }
    out.writeByte(payload.length >>> Short.SIZE);
    out.writeShort(payload.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
    out.flush();
  }

  private Frame read() throws IOException {
    int length = in.readUnsignedByte() << Short.SIZE | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt() & Integer.MAX_VALUE;
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("a frame is cut off");
    }
    return new Frame(type, flags, stream, payload);
  }
}
