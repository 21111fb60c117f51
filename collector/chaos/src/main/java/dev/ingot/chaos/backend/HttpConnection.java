package dev.ingot.chaos.backend;

import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.wire.HttpHead;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The server's side of HTTP 1.1, for bodies with a length. */
final class HttpConnection {
  private final Socket socket;
  private final Till till;

  HttpConnection(Socket socket, Till till) {
    this.socket = socket;
    this.till = till;
  }

  void serve() throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    while (true) {
      HttpHead head = HttpHead.read(in);
      byte[] body = in.readNBytes(head.contentLength());
      if (body.length < head.contentLength()) {
        return;
      }
      boolean gzip = "gzip".equals(head.fields().get("content-encoding"));
      Reply reply = till.hand(body, gzip);
      if (reply.cuts()) {
        socket.setSoLinger(true, 0);
        return;
      }
      answer(reply.httpStatus());
    }
  }

  private void answer(int status) throws IOException {
    String answer =
        "HTTP/1.1 %d chaos\r\ncontent-type: application/x-protobuf\r\ncontent-length: 0\r\n\r\n";
    socket.getOutputStream().write(answer.formatted(status).getBytes(StandardCharsets.US_ASCII));
  }
}
