package dev.ingot.transport.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client of HTTP/2 that keeps no rule: it sends frames as they are, and reads until the end. */
final class RawFrames implements AutoCloseable {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;
  static final int END_HEADERS = 4;
  private static final int GOAWAY = 7;

  /** POST, http, and the path, authority and content type of a call; RFC 7541, appendix C. */
  static final byte[] CALL = call("/test.Service/Echo");

  private final Socket socket;
  private final DataOutputStream out;

  RawFrames(InetSocketAddress address) throws IOException {
    socket = new Socket(address.getAddress(), address.getPort());
    socket.setSoTimeout(20_000);
    out = new DataOutputStream(socket.getOutputStream());
    out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    send(SETTINGS, 0, 0, new byte[0]);
  }

  private static byte[] call(String path) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(0x83);
    block.write(0x86);
    literal(block, 4, path);
    literal(block, 1, "localhost");
    literal(block, 15, "");
    return block.toByteArray();
  }

  /** A literal without indexing, its name from the static table. */
  private static void literal(ByteArrayOutputStream block, int name, String value) {
    byte[] bytes =
        name == 15
            ? "application/grpc".getBytes(StandardCharsets.US_ASCII)
            : value.getBytes(StandardCharsets.US_ASCII);
    if (name == 15) {
      block.write(0x0f);
      block.write(31 - 15);
    } else {
      block.write(name);
    }
    block.write(bytes.length);
    block.writeBytes(bytes);
  }

  /** Sends a frame; that the server has gone already is no failure. */
  boolean send(int type, int flags, int stream, byte[] payload) throws IOException {
    try {
      out.writeShort(payload.length >>> 8);
      out.writeByte(payload.length);
      out.writeByte(type);
      out.writeByte(flags);
      out.writeInt(stream);
      out.write(payload);
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  /** Sends a frame many times, or until the server has gone. */
  void flood(int times, int type, int stream, byte[] payload) throws IOException {
    for (int i = 0; i < times && send(type, 0, stream, payload); i++) {
      out.flush();
    }
  }

  /** Reads until the server ends the connection; the code of its GOAWAY, or -1 without one. */
  int end() throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int code = -1;
    try {
      while (true) {
        int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
        int type = in.readUnsignedByte();
        in.readUnsignedByte();
        in.readInt();
        byte[] payload = in.readNBytes(length);
        if (type == GOAWAY && payload.length >= 8) {
          code = payload[7] & 255;
        }
      }
    } catch (EOFException | SocketException e) {
      return code;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
