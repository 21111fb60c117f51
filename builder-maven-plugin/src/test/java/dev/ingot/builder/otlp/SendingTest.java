package dev.ingot.builder.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource(Signal.class)
  void everySignalArrivesOverGrpc(Signal signal) throws IOException {
    Batch batch = new Batch(signal, "marker-1;");
    try (Sink sink = new GrpcSink()) {
      assertThat(Sending.GRPC.send(sink.port(), batch, PATIENCE)).isEmpty();
      assertThat(Sending.GRPC.send(sink.port(), batch, PATIENCE)).isEmpty();
      assertThat(sink.count(batch)).isEqualTo(2 * batch.markers());
      assertThat(sink.count(new Batch(signal, "marker-2;"))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Signal.class)
  void everySignalArrivesOverHttp(Signal signal) throws IOException {
    Batch batch = new Batch(signal, "marker-1;");
    try (Sink sink = new HttpSink()) {
      assertThat(Sending.HTTP.send(sink.port(), batch, PATIENCE)).isEmpty();
      assertThat(sink.count(batch)).isEqualTo(batch.markers());
    }
  }

  @Test
  void anHttpErrorIsARefusal() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
    try {
      Batch batch = new Batch(Signal.LOGS, "m;");
      assertThat(Sending.HTTP.send(server.getAddress().getPort(), batch, PATIENCE))
          .hasValue("HTTP status 503");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aGrpcAnswerWithoutMessageIsARefusal() throws Exception {
    assertThat(answerOf(frames -> frames.headers(1, true, ":status", "200", "grpc-status", "14")))
        .isEqualTo("a gRPC status other than OK");
  }

  @Test
  void aConnectionThatEndsIsAnError() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> Sending.GRPC.send(port, new Batch(Signal.TRACES, "m;"), PATIENCE))
        .isInstanceOf(IOException.class);
  }

  @Test
  void frameBytesAreThoseOfTheSpecification() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Http2Frames frames = new Http2Frames(InputStream.nullInputStream(), out);
    frames.headers(3, true, "te", "trailers");
    frames.message(1, false, new byte[] {7});
    assertThat(HexFormat.of().formatHex(out.toByteArray()))
        .isEqualTo(
            "00000d0105000000030002746508"
                + "747261696c657273"
                + "00000600000000000100000000"
                + "0107");
  }

  /** What a client makes of an answer. */
  private static String answerOf(Answer answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  Http2Frames frames =
                      new Http2Frames(socket.getInputStream(), socket.getOutputStream());
                  frames.openAsServer();
                  while (!frames.next().has(Http2Frames.END_STREAM)) {
                    continue;
                  }
                  answer.write(frames);
                  socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      Batch batch = new Batch(Signal.TRACES, "m;");
      String refusal = Sending.GRPC.send(server.getLocalPort(), batch, PATIENCE).orElseThrow();
      served.get();
      return refusal;
    }
  }

  private interface Answer {
    void write(Http2Frames frames) throws IOException;
  }
}
