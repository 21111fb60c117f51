package dev.ingot.builder.verify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Sends a batch as an SDK does. */
enum Sending {
  GRPC {
    @Override
    Optional<String> send(int port, Batch batch, Duration patience) throws IOException {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            (int) patience.toMillis());
        socket.setSoTimeout((int) patience.toMillis());
        Http2Frames frames = new Http2Frames(socket.getInputStream(), socket.getOutputStream());
        frames.openAsClient();
        frames.headers(
            1,
            false,
            ":method",
            "POST",
            ":scheme",
            "http",
            ":path",
            batch.signal().method(),
            ":authority",
            "localhost:" + port,
            "content-type",
            "application/grpc",
            "te",
            "trailers");
        frames.message(1, true, batch.request());
        return answer(frames);
      }
    }
  },
  HTTP {
    @Override
    Optional<String> send(int port, Batch batch, Duration patience) throws IOException {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/" + batch.signal().path()))
              .header("Content-Type", "application/x-protobuf")
              .timeout(patience)
              .POST(BodyPublishers.ofByteArray(batch.request()))
              .build();
      try {
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() == OK
            ? Optional.empty()
            : Optional.of("HTTP status " + response.statusCode());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("interrupted");
      }
    }
  };

  private static final int OK = 200;

  /** The protocol as an OTLP receiver names it: {@code grpc}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Sends a batch to this machine and waits for the answer.
   *
   * @return why it was refused, or empty when it was taken
   */
  abstract Optional<String> send(int port, Batch batch, Duration patience) throws IOException;

  /** An answer with a message is a yes; one of trailers only has an error in them. */
  private static Optional<String> answer(Http2Frames frames) throws IOException {
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
