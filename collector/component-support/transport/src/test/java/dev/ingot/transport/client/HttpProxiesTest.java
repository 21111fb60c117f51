package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ingot.testkit.ConfigText;
import dev.ingot.transport.proxy.EnvironmentProxies;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.Tls;
import io.netty.handler.ssl.JdkSslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests through configured proxies, and those of the environment. */
class HttpProxiesTest {
  private static final String PLAIN = "http://backend.invalid/v1/traces";
  private static final String SECURE = "https://backend.invalid/v1/traces";

  private HttpsServer server;
  private TunnelProxy proxy;

  @BeforeEach
  void open() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    JdkSslContext tls = (JdkSslContext) Tls.server(TestTls.server(), List.of("http/1.1"));
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          boolean leaked = exchange.getRequestHeaders().containsKey("Proxy-Authorization");
          exchange.sendResponseHeaders(leaked ? 500 : 202, -1);
          exchange.close();
        });
    server.start();
    proxy = new TunnelProxy(server.getAddress().getPort(), "HTTP/1.1 200 OK");
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    server.stop(0);
  }

  private String at(String user) {
    return "http://" + user + "127.0.0.1:" + proxy.port();
  }

  private static int post(String uri, String proxyUrl, Map<String, String> environment)
      throws Exception {
    String ca = TestTls.client().common().caFile();
    HttpClientConfig config =
        ConfigText.bind(
            new HttpClientConfigBinder(),
            "{compression: none, proxy_url: '"
                + proxyUrl
                + "', tls: {ca_file: '"
                + ca
                + "', server_name_override: localhost}}");
    HttpPost post = new HttpPost(URI.create(uri), "application/x-protobuf", Map.of(), List.of());
    return HttpSender.open(config, "test/1", EnvironmentProxies.of(environment))
        .post(post, Duration.ofSeconds(10))
        .status();
  }

  @Test
  void theConfiguredProxyIsSentUserAndPassword() throws Exception {
    assertThat(post(PLAIN, at("me:p%40ss@"), Map.of("HTTP_PROXY", "http://other.invalid:1")))
        .isEqualTo(200);

    assertThat(proxy.requests).hasSize(1);
    assertThat(proxy.requests.get(0))
        .startsWith("POST http://backend.invalid/v1/traces HTTP/1.1\r\n")
        .contains("\r\nProxy-Authorization: Basic bWU6cEBzcw==\r\n");
  }

  @Test
  void theServerOfHttpsDoesNotGetThePassword() throws Exception {
    assertThat(post(SECURE, at("me:p%40ss@"), Map.of())).isEqualTo(202);

    assertThat(proxy.requests).hasSize(1);
    assertThat(proxy.requests.get(0))
        .startsWith("CONNECT backend.invalid:443 HTTP/1.1\r\n")
        .contains("\r\nProxy-Authorization: Basic bWU6cEBzcw==\r\n");
  }

  @Test
  void theEnvironmentHasAProxyForEachScheme() throws Exception {
    Map<String, String> environment = Map.of("HTTP_PROXY", at("a:b@"), "HTTPS_PROXY", at("c:d@"));

    assertThat(post(PLAIN, "", environment)).isEqualTo(200);
    assertThat(post(SECURE, "", environment)).isEqualTo(202);

    assertThat(proxy.requests).hasSize(2);
    assertThat(proxy.requests.get(0)).contains("\r\nProxy-Authorization: Basic YTpi\r\n");
    assertThat(proxy.requests.get(1)).contains("\r\nProxy-Authorization: Basic Yzpk\r\n");
  }

  @Test
  void aProxyThatWantsAnotherPasswordIsTold() throws Exception {
    int port = server.getAddress().getPort();
    try (TunnelProxy strict = new TunnelProxy(port, "HTTP/1.1 407 Proxy Authentication Required")) {
      String url = "http://me:wrong@127.0.0.1:" + strict.port();

      assertThat(post(PLAIN, url, Map.of())).isEqualTo(407);
      assertThatThrownBy(() -> post(SECURE, url, Map.of()))
          .isInstanceOf(HttpSendException.class)
          .hasMessage(
              "Post \"https://backend.invalid/v1/traces\": the proxy answered with status 407");
    }
  }

  @Test
  void aServerThatNeedsNoneIsAskedItself() throws Exception {
    String uri = "https://localhost:" + server.getAddress().getPort() + "/";

    assertThat(post(uri, "", Map.of("HTTPS_PROXY", at("")))).isEqualTo(202);
    assertThat(proxy.requests).isEmpty();
  }

  @Test
  void aProxyOfAnotherKindIsNotPassedBy() {
    assertThatThrownBy(() -> post(SECURE, "", Map.of("HTTPS_PROXY", "https://proxy.invalid:1")))
        .isInstanceOf(HttpSendException.class)
        .hasMessage(
            "Post \"https://backend.invalid/v1/traces\": invalid proxy address in HTTPS_PROXY:"
                + " write http://host:port; https and socks5 are not supported");
  }
}
