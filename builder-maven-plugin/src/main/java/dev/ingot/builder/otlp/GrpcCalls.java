package dev.ingot.builder.otlp;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** Calls over one connection, one after the other. Not thread-safe. */
final class GrpcCalls {
  private final Http2Frames frames;
  private final String authority;
  private int stream = 1;

  private GrpcCalls(Http2Frames frames, String authority) {
    this.frames = frames;
    this.authority = authority;
  }

  /** Begins on a socket that is connected. */
  static GrpcCalls open(Socket socket) throws IOException {
    Http2Frames frames = new Http2Frames(socket.getInputStream(), socket.getOutputStream());
    frames.openAsClient();
    return new GrpcCalls(frames, "localhost:" + socket.getPort());
  }

  /**
   * Sends an export request and waits for the answer.
   *
   * @return why it was refused, or empty when it was taken
   */
  Optional<String> call(Signal signal, byte[] request) throws IOException {
    frames.headers(
        stream,
        false,
        ":method",
        "POST",
        ":scheme",
        "http",
        ":path",
        signal.method(),
        ":authority",
        authority,
        "content-type",
        "application/grpc",
        "te",
        "trailers");
    frames.message(stream, true, request);
    stream += 2;
    return answer();
  }

  /** An answer with a message is a yes; one of trailers only has an error in them. */
  private Optional<String> answer() throws IOException {
    boolean message = false;
    while (true) {
      Http2Frames.Frame frame = frames.next();
      if (frame.type() == Http2Frames.RESET || frame.type() == Http2Frames.GO_AWAY) {
        return Optional.of("the stream was reset");
      }
      message |= frame.type() == Http2Frames.DATA;
      if (frame.has(Http2Frames.END_STREAM)) {
        return message ? Optional.empty() : Optional.of("a gRPC status other than OK");
      }
    }
  }
}
