package dev.ingot.builder.otlp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Sends a batch as an SDK does. */
public enum Sending {
  /** gRPC, without TLS. */
  GRPC {
    @Override
    public Optional<String> send(int port, Batch batch, Duration patience) throws IOException {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            (int) patience.toMillis());
        socket.setSoTimeout((int) patience.toMillis());
        return GrpcCalls.open(socket).call(batch.signal(), batch.request());
      }
    }
  },
  /** HTTP 1.1, without TLS. */
  HTTP {
    @Override
    public Optional<String> send(int port, Batch batch, Duration patience) throws IOException {
      HttpRequest request = HttpPost.of(port, batch.signal(), batch.request(), patience);
      try {
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() == HttpPost.OK
            ? Optional.empty()
            : Optional.of("HTTP status " + response.statusCode());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("interrupted");
      }
    }
  };

  /** The protocol as an OTLP receiver names it: {@code grpc}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Sends a batch to this machine and waits for the answer.
   *
   * @return why it was refused, or empty when it was taken
   */
  public abstract Optional<String> send(int port, Batch batch, Duration patience)
      throws IOException;
}
