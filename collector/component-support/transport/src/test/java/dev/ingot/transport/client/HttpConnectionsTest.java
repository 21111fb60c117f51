package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the options for connections, cookies and headers do on the wire. */
class HttpConnectionsTest {
  private final List<String> ports = new ArrayList<>();
  private final List<Map<String, List<String>>> requests = new ArrayList<>();
  private final Problems problems = new Problems();
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          ports.add(exchange.getRemoteAddress().toString());
          requests.add(Map.copyOf(exchange.getRequestHeaders()));
          exchange.getResponseHeaders().set("Set-Cookie", "session=7");
          List<String> connection = exchange.getRequestHeaders().get("Connection");
          if (List.of("close").equals(connection)) { // RFC 9112 section 9.6 asks for the answer
            exchange.getResponseHeaders().put("Connection", connection);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private HttpClientConfig config(String yaml) {
    MapNode root = (MapNode) YamlReader.read("c.yaml", yaml, problems).orElseThrow();
    return new HttpClientConfigBinder().bind(ConfigSection.of("exporters::x", root, problems));
  }

  /** Sends three requests, one after the other. */
  private void send(String yaml) throws Exception {
    HttpSender sender = HttpSender.open(config(yaml), "test/1");
    assertThat(problems).hasToString("");
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
    for (int i = 0; i < 3; i++) {
      HttpPost post = new HttpPost(uri, "application/x-protobuf", Map.of(), List.of());
      assertThat(sender.post(post, Duration.ofSeconds(10)).isSuccess()).isTrue();
    }
  }

  private List<Optional<List<String>>> sent(String header) {
    return requests.stream().map(each -> Optional.ofNullable(each.get(header))).toList();
  }

  @Test
  void aConnectionIsUsedAgain() throws Exception {
    send("{keepalive: , cookies: {enabled: false}, headers: }");
    assertThat(new TreeSet<>(ports)).hasSize(1);
    assertThat(sent("Cookie")).containsOnly(Optional.empty());
  }

  @Test
  void eachRequestHasAConnectionOfItsOwn() throws Exception {
    send("{disable_keep_alives: true}");
    assertThat(new TreeSet<>(ports)).hasSize(3);
    ports.clear();
    send("{keepalive: {enabled: false}}");
    assertThat(new TreeSet<>(ports)).hasSize(3);
    assertThat(sent("Connection")).containsOnly(Optional.of(List.of("close")));
  }

  @Test
  void cookiesComeBack() throws Exception {
    send("{cookies: {}}");
    assertThat(sent("Cookie"))
        .containsExactly(
            Optional.empty(), Optional.of(List.of("session=7")), Optional.of(List.of("session=7")));
  }

  @Test
  void headersMayBeAListAndTheHostMayBeOneOfThem() throws Exception {
    send("{headers: [{name: Host, value: front.example.com}, {name: X-A, value: b}]}");
    assertThat(sent("Host")).containsOnly(Optional.of(List.of("front.example.com")));
    assertThat(sent("X-a")).containsOnly(Optional.of(List.of("b")));
  }

  @Test
  void http2IsForTlsOnlyAndCanBeSwitchedOff() {
    assertThat(config("{}").connections().http2()).isTrue();
    assertThat(config("{force_attempt_http2: false}").connections().http2()).isFalse();
    assertThat(config("{disable_keep_alives: true}").connections().http2()).isFalse();
  }

  @Test
  void whatHasNoEffectIsTaken() {
    config(
        "{http2_read_idle_timeout: 10s, http2_ping_timeout: 5s, max_idle_conns: 1,"
            + " max_idle_conns_per_host: 1, max_conns_per_host: 1, idle_conn_timeout: 1m,"
            + " middlewares: [], auth: , keepalive: {idle_conn_timeout: 1m, max_idle_conns: 2,"
            + " max_idle_conns_per_host: 3}}");
    assertThat(problems).hasToString("");
  }

  @Test
  void whatIsNotSupportedIsRefusedWithoutShowingPasswords() {
    config("{middlewares: [{id: a}], proxy_url: 'https://me:hidden@proxy:3128'}");
    assertThat(problems)
        .hasToString(
            """
            c.yaml:1:37  CFG-013  exporters::x: "https://proxy:3128" is no URL of a proxy
                write http://host:port, with user:password@ if need be; https and socks5 are not supported""");
  }
}
