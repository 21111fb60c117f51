package dev.ingot.chaos.backend;

import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.wire.Frame;
import dev.ingot.chaos.wire.Frames;
import dev.ingot.chaos.wire.GrpcSender;
import dev.ingot.chaos.wire.HeaderBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The server's side of gRPC: a thread per call, so that calls are answered in any order. */
final class GrpcConnection {
  private static final int ROOM = 1 << 24;
  private static final int PREFIX = 5;

  private final Frames frames;
  private final Till till;
  private final Map<Integer, ByteArrayOutputStream> bodies = new HashMap<>();

  GrpcConnection(Socket socket, Till till) throws IOException {
    this.frames = new Frames(socket);
    this.till = till;
  }

  void serve() throws IOException {
    frames.readRaw(GrpcSender.PREFACE.length);
    byte[] settings = ByteBuffer.allocate(6).putShort((short) 4).putInt(ROOM).array();
    frames.write(new Frame(Frame.SETTINGS, 0, 0, settings), more(0, ROOM));
    while (true) {
      take(frames.read());
    }
  }

  private void take(Frame frame) throws IOException {
    switch (frame.type()) {
      case Frame.SETTINGS -> answer(frame, Frame.empty(Frame.SETTINGS, Frame.ACK, 0));
      case Frame.PING -> answer(frame, new Frame(Frame.PING, Frame.ACK, 0, frame.payload()));
      case Frame.HEADERS -> bodies.put(frame.stream(), new ByteArrayOutputStream());
      case Frame.RST_STREAM -> bodies.remove(frame.stream());
      case Frame.DATA -> data(frame);
      default -> {
        // windows are never exhausted by answers of five bytes, and header blocks are not read
      }
    }
  }

  private void answer(Frame frame, Frame answer) throws IOException {
    if (!frame.has(Frame.ACK)) {
      frames.write(answer);
    }
  }

  private void data(Frame frame) throws IOException {
    ByteArrayOutputStream body = bodies.get(frame.stream());
    if (frame.payload().length > 0) {
      frames.write(more(0, frame.payload().length));
    }
    if (body == null) {
      return;
    }
    body.writeBytes(frame.payload());
    if (frame.has(Frame.END_STREAM)) {
      bodies.remove(frame.stream());
      Backend.daemon(() -> call(frame.stream(), body.toByteArray()));
    }
  }

  private void call(int stream, byte[] message) {
    try {
      byte[] request = Arrays.copyOfRange(message, PREFIX, message.length);
      Reply reply = till.hand(request, message[0] == 1);
      if (reply.cuts()) {
        frames.cut();
      } else {
        answer(stream, reply.grpcStatus());
      }
    } catch (IOException | IllegalArgumentException e) {
      // the peer or a fault ended the connection, or the message makes no sense
    }
  }

  /** A refusal is a block of headers and nothing else, as servers for gRPC in Go send it. */
  private void answer(int stream, int status) throws IOException {
    int last = Frame.END_HEADERS | Frame.END_STREAM;
    String code = String.valueOf(status);
    if (status == 0) {
      byte[] head = HeaderBlock.of(":status", "200", "content-type", "application/grpc");
      frames.write(
          new Frame(Frame.HEADERS, Frame.END_HEADERS, stream, head),
          new Frame(Frame.DATA, 0, stream, new byte[PREFIX]),
          new Frame(Frame.HEADERS, last, stream, HeaderBlock.of("grpc-status", code)));
    } else {
      byte[] all =
          HeaderBlock.of(":status", "200", "content-type", "application/grpc", "grpc-status", code);
      frames.write(new Frame(Frame.HEADERS, last, stream, all));
    }
  }

  private static Frame more(int stream, int bytes) {
    byte[] size = ByteBuffer.allocate(4).putInt(bytes).array();
    return new Frame(Frame.WINDOW_UPDATE, 0, stream, size);
  }
}
