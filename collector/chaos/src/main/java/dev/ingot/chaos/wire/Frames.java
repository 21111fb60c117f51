package dev.ingot.chaos.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/** Reads and writes frames on a socket. One thread reads; any thread may write. */
public final class Frames implements Closeable {
  private static final int BUFFER = 64 * 1024;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** Takes the socket over. */
  public Frames(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
  }

  /** Waits for the next frame; {@link java.io.EOFException} at the end of the connection. */
  public Frame read() throws IOException {
    int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt() & Integer.MAX_VALUE;
    return new Frame(type, flags, stream, in.readNBytes(length));
  }

  /** Reads bytes as they are. */
  public byte[] readRaw(int length) throws IOException {
    return in.readNBytes(length);
  }

  /** Writes bytes as they are. */
  public synchronized void writeRaw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Writes frames, with nothing else between them. */
  public synchronized void write(Frame... frames) throws IOException {
    for (Frame frame : frames) {
      out.writeByte(frame.payload().length >>> 16);
      out.writeShort(frame.payload().length);
      out.writeByte(frame.type());
      out.writeByte(frame.flags());
      out.writeInt(frame.stream());
      out.write(frame.payload());
    }
    out.flush();
  }

  /** Ends the connection without the usual farewell: the peer sees a reset. */
  public void cut() throws IOException {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // it is closed already
    }
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
