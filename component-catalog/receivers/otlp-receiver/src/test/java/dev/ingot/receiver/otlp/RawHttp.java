package dev.ingot.receiver.otlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are over HTTP/1.1, one request per connection. */
final class RawHttp {
  private static final String HEAD = "POST /v1/traces HTTP/1.1\r\nHost: localhost\r\n";

  private RawHttp() {}

  /** A request with these header lines, each with its line end, and this body. */
  static byte[] request(String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((HEAD + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** The status and the body of the answer; {@code closed} when there is none. */
  static String answer(URI server, byte[] request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "closed";
      }
      head.write(next);
    }
    String lines = head.toString(StandardCharsets.ISO_8859_1);
    String body = new String(in.readNBytes(length(lines)), StandardCharsets.UTF_8);
    return (lines.substring(9, 12) + " " + body).strip();
  }

  private static int length(String head) {
    for (String line : head.toLowerCase(Locale.ROOT).split("\r\n")) {
      if (line.startsWith("content-length:")) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    return 0;
  }
}
