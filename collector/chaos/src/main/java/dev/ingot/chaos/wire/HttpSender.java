package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** OTLP over HTTP 1.1 with protobuf bodies, on one connection that is kept. */
public final class HttpSender implements Sender {
  private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503, 504);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  /** Takes a connected socket over. */
  public HttpSender(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  @Override
  public Answer send(Kind kind, byte[] request) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-protobuf\r\n"
            + "content-length: %d\r\n\r\n";
    out.write(head.formatted(kind.httpPath(), request.length).getBytes(StandardCharsets.US_ASCII));
    out.write(request);
    out.flush();
    HttpHead answer = HttpHead.read(in);
    in.skipNBytes(answer.contentLength());
    int code = answer.statusCode();
    if (code == 200) {
      return Answer.TAKEN;
    }
    return RETRYABLE.contains(code) ? Answer.LATER : Answer.NEVER;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
