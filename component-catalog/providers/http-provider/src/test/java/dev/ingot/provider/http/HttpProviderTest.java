package dev.ingot.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.testkit.RecordingLogger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpProviderTest {
  private final HttpProvider provider = new HttpProvider();
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ok", exchange -> answer(exchange, 200, "a: \u00e4\n"));
    server.createContext("/missing", exchange -> answer(exchange, 404, "no"));
    server.createContext("/empty", exchange -> answer(exchange, 204, ""));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/ok");
          answer(exchange, 302, "");
        });
    server.createContext(
        "/who",
        exchange -> answer(exchange, 200, exchange.getRequestHeaders().getFirst("Authorization")));
    server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat((16 << 20) + 1)));
    server.createContext("/just", exchange -> answer(exchange, 200, "x".repeat(16 << 20)));
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private Retrieved retrieve(String uri) throws RetrieveException {
    return provider.retrieve(uri, new RecordingLogger());
  }

  @Test
  void theBodyIsYamlUnderItsUri() throws Exception {
    assertThat(retrieve(base + "/ok")).isEqualTo(Retrieved.of("a: \u00e4\n", base + "/ok"));
  }

  @Test
  void redirectsAreFollowed() throws Exception {
    assertThat(retrieve(base + "/moved").content()).isEqualTo("a: \u00e4\n");
  }

  @Test
  void onlyStatus200IsTaken() {
    assertThatThrownBy(() -> retrieve(base + "/missing"))
        .isInstanceOf(RetrieveException.class)
        .hasMessage("failed to load resource from uri \"%s/missing\". status code: 404", base);
    assertThatThrownBy(() -> retrieve(base + "/empty"))
        .hasMessage("failed to load resource from uri \"%s/empty\". status code: 204", base);
  }

  @Test
  void aPasswordIsSentButNotShown() throws Exception {
    String uri = base.replace("//", "//me:secret@");
    Retrieved who = retrieve(uri + "/who");
    assertThat(who.content()).isEqualTo("Basic bWU6c2VjcmV0");
    assertThat(who.source()).isEqualTo(base.replace("//", "//me:xxxxx@") + "/who");
    assertThatThrownBy(() -> retrieve(uri + "/missing")).hasMessageNotContaining("secret");
  }

  @Test
  void sixteenMebibytesAreTheMost() throws Exception {
    assertThat(retrieve(base + "/just").content()).hasSize(16 << 20);
    assertThatThrownBy(() -> retrieve(base + "/large"))
        .hasMessage(
            "unable to download the file via HTTP GET for uri \"%s/large\": the answer is larger"
                + " than 16777216 bytes",
            base);
  }

  @Test
  void aServerThatDoesNotListenIsTold() {
    server.stop(0);
    assertThatThrownBy(() -> retrieve(base + "/ok"))
        .hasMessage(
            "unable to download the file via HTTP GET for uri \"%s/ok\": connection refused", base);
  }

  @Test
  void aSilentServerIsLeftInTime() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String uri = "http://127.0.0.1:" + silent.getLocalPort() + "/x";
      HttpFetch hasty = new HttpFetch(Duration.ofMillis(200), Optional.empty());
      assertThatThrownBy(() -> new HttpProvider(hasty).retrieve(uri, new RecordingLogger()))
          .hasMessage(
              "unable to download the file via HTTP GET for uri \"%s\": no complete answer within"
                  + " 200 ms",
              uri);
    }
  }

  @Test
  void uriMustHaveAHost() {
    assertThatThrownBy(() -> retrieve("http:nothing"))
        .hasMessage("invalid uri: \"http:nothing\": no host");
    assertThatThrownBy(() -> retrieve("http://a b"))
        .hasMessage("invalid uri: \"http://a b\": Illegal character in authority");
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> retrieve("https://x"))
        .hasMessage("\"https://x\" uri is not supported by \"http\" provider");
    assertThat(provider.scheme()).isEqualTo("http");
  }
}
