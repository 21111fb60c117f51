package dev.ingot.builder.otlp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** OTLP over HTTP as a request to this machine. */
final class HttpPost {
  /** The status that says that a request was taken. */
  static final int OK = 200;

  private HttpPost() {}

  static HttpRequest of(int port, Signal signal, byte[] body, Duration patience) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + signal.path()))
        .header("Content-Type", "application/x-protobuf")
        .timeout(patience)
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }
}
