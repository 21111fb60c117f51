package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.Tls;
import dev.ingot.transport.tls.TlsClientConfig;
import io.netty.handler.ssl.JdkSslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSenderTlsTest {
  private static final TlsClientConfig TRUSTING = TestTls.client();

  private HttpsServer server;

  @BeforeEach
  void open() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    JdkSslContext tls = (JdkSslContext) Tls.server(TestTls.server(), List.of("http/1.1"));
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void trustedServerIsPostedTo() throws Exception {
    assertThat(post("localhost", TRUSTING).isSuccess()).isTrue();
  }

  @Test
  void unknownAuthorityIsOneLine() {
    assertThatThrownBy(() -> post("localhost", TlsClientConfig.DEFAULT))
        .isInstanceOf(HttpSendException.class)
        .message()
        .startsWith("Post \"https://localhost:")
        .doesNotContain("\n")
        .contains("certification path");
  }

  @Test
  void verificationCanBeSkipped() throws Exception {
    TlsClientConfig careless =
        new TlsClientConfig(TlsClientConfig.DEFAULT.common(), false, true, "");

    assertThat(post("127.0.0.1", careless).isSuccess()).isTrue();
  }

  @Test
  void nameInTheCertificateCanBeGiven() throws Exception {
    TlsClientConfig right = new TlsClientConfig(TRUSTING.common(), false, false, "localhost");
    TlsClientConfig wrong = new TlsClientConfig(TRUSTING.common(), false, false, "otel.invalid");

    assertThat(post("127.0.0.1", right).isSuccess()).isTrue();
    assertThatThrownBy(() -> post("localhost", wrong)).isInstanceOf(HttpSendException.class);
  }

  private HttpAnswer post(String host, TlsClientConfig tls) throws Exception {
    HttpClientConfig plain = HttpClientConfig.DEFAULT;
    HttpClientConfig config =
        new HttpClientConfig(
            tls,
            Map.of(),
            Optional.empty(),
            "none",
            plain.compressionParams(),
            "",
            0,
            0,
            plain.connections(),
            Optional.empty(),
            List.of());
    URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/v1/traces");
    return HttpSender.open(config, "test/1")
        .post(
            new HttpPost(uri, "application/x-protobuf", Map.of(), List.of()),
            Duration.ofSeconds(10));
  }
}
