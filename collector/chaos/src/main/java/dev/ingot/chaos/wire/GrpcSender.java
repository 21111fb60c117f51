package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** OTLP over gRPC, one call at a time. */
public final class GrpcSender implements Sender {
  /** What a client of HTTP/2 says first. */
  public static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final int FRAME_SIZE = 16_384;
  private static final int FIRST_WINDOW = 65_535;
  private static final int INITIAL_WINDOW_SIZE = 4;
  private static final Set<String> RETRYABLE = Set.of("1", "4", "8", "10", "11", "14", "15");

  private final Frames frames;
  private int stream = -1;
  private int connectionWindow = FIRST_WINDOW;
  private int firstStreamWindow = FIRST_WINDOW;
  private int streamWindow;
  private int unacknowledged;

  /** Takes a connected socket over and begins to speak HTTP/2 on it. */
  public GrpcSender(Socket socket) throws IOException {
    this.frames = new Frames(socket);
    frames.writeRaw(PREFACE);
    frames.write(new Frame(Frame.SETTINGS, 0, 0, settings()));
  }

  @Override
  public Answer send(Kind kind, byte[] request) throws IOException {
    stream += 2;
    streamWindow = firstStreamWindow;
    byte[] head =
        HeaderBlock.of(
            ":method", "POST",
            ":scheme", "http",
            ":path", kind.grpcPath(),
            ":authority", "127.0.0.1",
            "content-type", "application/grpc",
            "te", "trailers");
    frames.write(new Frame(Frame.HEADERS, Frame.END_HEADERS, stream, head));
    Status status = new Status();
    sendBody(request, status);
    while (!status.ended) {
      receive(status);
    }
    return status.answer();
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }

  private void sendBody(byte[] request, Status status) throws IOException {
    ByteBuffer body = ByteBuffer.allocate(5 + request.length);
    body.put((byte) 0).putInt(request.length).put(request).flip();
    while (body.hasRemaining() && !status.ended) {
      int room = Math.min(FRAME_SIZE, Math.min(connectionWindow, streamWindow));
      if (room <= 0) {
        receive(status);
        continue;
      }
      byte[] part = new byte[Math.min(room, body.remaining())];
      body.get(part);
      connectionWindow -= part.length;
      streamWindow -= part.length;
      int flags = body.hasRemaining() ? 0 : Frame.END_STREAM;
      frames.write(new Frame(Frame.DATA, flags, stream, part));
    }
  }

  private void receive(Status status) throws IOException {
    Frame frame = frames.read();
    switch (frame.type()) {
      case Frame.SETTINGS -> settle(frame);
      case Frame.PING -> {
        if (!frame.has(Frame.ACK)) {
          frames.write(new Frame(Frame.PING, Frame.ACK, 0, frame.payload()));
        }
      }
      case Frame.WINDOW_UPDATE -> enlarge(frame);
      case Frame.GOAWAY -> {
        if (Frame.intAt(frame.payload(), 0) < stream) {
          throw new IOException("the server goes away");
        }
      }
      default -> {
        if (frame.stream() == stream) {
          ofStream(frame, status);
        }
      }
    }
  }

  private void ofStream(Frame frame, Status status) throws IOException {
    switch (frame.type()) {
      case Frame.RST_STREAM -> throw new IOException("the stream was reset");
      case Frame.DATA -> giveBack(frame.payload().length);
      case Frame.HEADERS -> status.add(headers(frame));
      default -> throw new IOException("a frame of type " + frame.type());
    }
    status.ended |= frame.has(Frame.END_STREAM);
  }

  private byte[] headers(Frame first) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    Frame frame = first;
    block.writeBytes(frame.payload());
    while (!frame.has(Frame.END_HEADERS)) {
      frame = frames.read();
      block.writeBytes(frame.payload());
    }
    return block.toByteArray();
  }

  private void giveBack(int bytes) throws IOException {
    unacknowledged += bytes;
    if (unacknowledged > FIRST_WINDOW / 2) {
      byte[] size = ByteBuffer.allocate(4).putInt(unacknowledged).array();
      frames.write(new Frame(Frame.WINDOW_UPDATE, 0, 0, size));
      unacknowledged = 0;
    }
  }

  private void enlarge(Frame frame) {
    if (frame.stream() == 0) {
      connectionWindow += frame.number();
    } else if (frame.stream() == stream) {
      streamWindow += frame.number();
    }
  }

  private void settle(Frame frame) throws IOException {
    if (frame.has(Frame.ACK)) {
      return;
    }
    ByteBuffer settings = ByteBuffer.wrap(frame.payload());
    while (settings.remaining() >= 6) {
      int name = settings.getShort();
      int value = settings.getInt();
      if (name == INITIAL_WINDOW_SIZE) {
        streamWindow += value - firstStreamWindow;
        firstStreamWindow = value;
      }
    }
    frames.write(Frame.empty(Frame.SETTINGS, Frame.ACK, 0));
  }

  /** No dynamic table, no push. */
  private static byte[] settings() {
    return ByteBuffer.allocate(12)
        .putShort((short) 1)
        .putInt(0)
        .putShort((short) 2)
        .putInt(0)
        .array();
  }

  private static final class Status {
    private String code = "";
    private boolean ended;

    void add(byte[] block) {
      Map<String, String> fields = HeaderBlock.read(block);
      code = fields.getOrDefault("grpc-status", code);
    }

    Answer answer() {
      if (code.equals("0")) {
        return Answer.TAKEN;
      }
      return code.isEmpty() || RETRYABLE.contains(code) ? Answer.LATER : Answer.NEVER;
    }
  }
}
