package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.component.config.Secret;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.Tls;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HttpServerTest {
  private static final int MAX = 100_000;

  private final TestContext context = new TestContext();
  private final RecordingLogger logger = context.logger();
  private final ByteBudget budget = new ByteBudget(200_000);
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), budget);
  private final EchoHandler handler = new EchoHandler(runtime.pool());
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private Server server;

  @BeforeEach
  void start() throws StartException {
    serve(settings());
  }

  @AfterEach
  void stop() {
    handler.gate.countDown();
    server.stop(Duration.ofSeconds(5));
    runtime.stop();
    context.shared().stop();
    assertThat(budget.used()).isZero();
    assertThat(failures).isEmpty();
  }

  private static TestSettings settings() {
    return new TestSettings().maxBody(MAX);
  }

  private void serve(TestSettings settings) throws StartException {
    if (server != null) {
      server.stop(Duration.ofSeconds(5));
    }
    server = Server.http(settings.config(), handler, runtime);
    server.start(failures::add);
  }

  private RawHttp raw() throws IOException {
    return new RawHttp(server.address());
  }

  private static String post(String path, String body, String... headers) {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + lines
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void bothVersionsAreServed(HttpClient.Version version) throws Exception {
    java.net.http.HttpResponse<String> response =
        HttpClient.newBuilder()
            .version(version)
            .build()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.address().getPort() + "/a?b=c"))
                    .POST(BodyPublishers.ofString("hello"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("hello");
    assertThat(handler.seen.get().head().path()).isEqualTo("/a");
  }

  @Test
  void priorKnowledgeOfHttp2IsUnderstood() {
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      TestHttp2Client.Answer answer =
          client.send(http2("/a"), "hello".getBytes(StandardCharsets.UTF_8));
      assertThat(answer.header(":status")).isEqualTo("200");
      assertThat(answer.header("content-length")).isEqualTo("5");
      assertThat(answer.text()).isEqualTo("hello");
      assertThat(client.open(http2("/none"), true).answer().header(":status")).isEqualTo("404");
      assertThat(client.send(http2("/a"), new byte[MAX + 1]).header(":status")).isEqualTo("400");
    }
  }

  private static Http2Headers http2(String path) {
    return new DefaultHttp2Headers()
        .method("POST")
        .scheme("http")
        .authority("localhost")
        .path(path);
  }

  @ParameterizedTest
  @CsvSource({"HTTP_1_1", "HTTP_2"})
  void tlsIsSpoken(HttpClient.Version version) throws Exception {
    serve(settings().tls(TestTls.server()));
    HttpClient client =
        HttpClient.newBuilder()
            .version(version)
            .sslContext(Tls.clientContext(TestTls.client()))
            .build();
    java.net.http.HttpResponse<String> response =
        client.send(
            java.net.http.HttpRequest.newBuilder(
                    URI.create("https://localhost:" + server.address().getPort() + "/"))
                .POST(BodyPublishers.ofString("hello"))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.body()).isEqualTo("hello");
    assertThat(response.version()).isEqualTo(version);
  }

  @Test
  void requestsMayBePipelined() throws Exception {
    try (RawHttp http = raw()) {
      http.send(post("/a", "1") + post("/a", "22") + post("/none", "") + post("/a", "333"));
      assertThat(http.answer()).isEqualTo("200 OK | 1");
      assertThat(http.answer()).isEqualTo("200 OK | 22");
      assertThat(http.answer()).isEqualTo("404 Not Found | 404 page not found\n");
      assertThat(http.answer()).isEqualTo("200 OK | 333");
    }
  }

  @Test
  void pipelinedRequestsKeepTheirOrderWhenTheFirstWaits() throws Exception {
    try (RawHttp http = raw()) {
      http.send(post("/wait", "1") + post("/a", "2"));
      Await.until("the first arrived", () -> budget.used() == 1);
      handler.gate.countDown();
      assertThat(http.answer()).isEqualTo("200 OK | 1");
      assertThat(http.answer()).isEqualTo("200 OK | 2");
    }
  }

  @Test
  void chunkedBodiesAreRead() throws Exception {
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n");
      http.send("0\r\n\r\n");
      assertThat(http.answer()).isEqualTo("200 OK | abcde");
    }
  }

  @Test
  void continueIsSaidOnlyToWhomIsAdmitted() throws Exception {
    try (RawHttp http = raw()) {
      String head = "POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: ";
      http.send(head + "5\r\n\r\n");
      assertThat(http.response()).startsWith("HTTP/1.1 100 Continue");
      assertThat(http.send("hello").answer()).isEqualTo("200 OK | hello");
      http.send(head + "100001\r\n\r\n");
      assertThat(http.answer())
          .isEqualTo("400 Bad Request | request body is larger than 100000 bytes");
      assertThat(http.isClosedByServer()).isTrue();
    }
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nExpect: a miracle\r\nContent-Length: 0\r\n\r\n");
      assertThat(http.answer()).isEqualTo("417 Expectation Failed | 417 expectation failed");
    }
  }

  @Test
  void oversizedBodiesAreRefusedWhateverTheySay() throws Exception {
    String refusal = "400 Bad Request | request body is larger than 100000 bytes";
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nContent-Length: 100001\r\n\r\n");
      assertThat(http.answer()).isEqualTo(refusal);
    }
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
      http.send("186a0\r\n" + "x".repeat(MAX) + "\r\n");
      http.send("1\r\nx\r\n");
      assertThat(http.answer()).isEqualTo(refusal);
      assertThat(http.isClosedByServer()).isTrue();
    }
    try (RawHttp http = raw()) {
      http.send(post("/a", "x".repeat(MAX)));
      assertThat(http.answer()).hasSize(MAX + 9);
    }
  }

  @Test
  void compressedBodiesAreDecompressedWithinTheLimit() throws Exception {
    try (RawHttp http = raw()) {
      gzip(http, "hello".getBytes(StandardCharsets.UTF_8));
      assertThat(http.answer()).isEqualTo("200 OK | hello");
      gzip(http, new byte[MAX + 1]);
      assertThat(http.answer())
          .isEqualTo("400 Bad Request | request body is larger than 100000 bytes");
      http.send(post("/a", "no gzip", "Content-Encoding: gzip"));
      assertThat(http.answer()).isEqualTo("400 Bad Request | gzip: unexpected end of data");
      http.send(post("/a", "x", "Content-Encoding: br"));
      assertThat(http.answer()).isEqualTo("400 Bad Request | unsupported Content-Encoding: br");
      http.send(post("/a", "still here"));
      assertThat(http.answer()).isEqualTo("200 OK | still here");
    }
  }

  private static void gzip(RawHttp http, byte[] content) throws IOException {
    byte[] body =
        new Compression()
            .encode(Coding.GZIP, 6, List.of(new Segment(content, 0, content.length, 0, true)));
    http.send(
        "POST /a HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: "
            + body.length
            + "\r\n\r\n");
    http.send(body);
  }

  @Test
  void codingsCanBeLimited() throws Exception {
    serve(settings().codings("gzip"));
    try (RawHttp http = raw()) {
      gzip(http, new byte[] {'x'});
      assertThat(http.answer()).isEqualTo("200 OK | x");
      http.send(post("/a", "x"));
      assertThat(http.answer()).isEqualTo("400 Bad Request | unsupported Content-Encoding: ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'NONSENSE\r\n\r\n', 400 Bad Request | 400 bad request",
    "'POST /a HTTP/1.1\r\nContent-Length: x\r\n\r\n', 400 Bad Request | 400 bad request",
    "'POST /a HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 400 Bad Request | 400 bad request",
    "'POST /a HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',"
        + " 400 Bad Request | 400 bad request",
    "'POST /a HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nx',"
        + " 501 Not Implemented | 501 unsupported transfer encoding",
    "'POST /a HTTP/3.0\r\n\r\n', 505 HTTP Version Not Supported | 505 HTTP version not supported",
    "'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',"
        + " 400 Bad Request | 400 bad request"
  })
  void whatIsNoRequestIsRefusedAndDisconnected(String bytes, String answer) throws Exception {
    try (RawHttp http = raw()) {
      http.send(bytes);
      assertThat(http.answer()).isEqualTo(answer);
      assertThat(http.isClosedByServer()).isTrue();
    }
    requestsMayBePipelined();
  }

  @Test
  void headsHaveALimit() throws Exception {
    try (RawHttp http = raw()) {
      http.send("POST /" + "a".repeat(9_000) + " HTTP/1.1\r\n\r\n");
      assertThat(http.answer()).isEqualTo("414 Request-URI Too Long | 414 URI too long");
    }
    try (RawHttp http = raw()) {
      http.send("POST / HTTP/1.1\r\na: " + "a".repeat(70_000) + "\r\n\r\n");
      assertThat(http.answer())
          .isEqualTo("431 Request Header Fields Too Large | 431 request header fields too large");
    }
  }

  @Test
  void aRefusalReachesAClientThatIsStillSending() throws Exception {
    try (RawHttp http = raw()) {
      http.send("POST / HTTP/1.1\r\na: " + "a".repeat(1_000_000));
      assertThat(http.answer())
          .isEqualTo("431 Request Header Fields Too Large | 431 request header fields too large");
      assertThat(http.isClosedByServer()).isTrue();
    }
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n" + "a".repeat(1_000_000));
      assertThat(http.answer())
          .isEqualTo("400 Bad Request | request body is larger than 100000 bytes");
      assertThat(http.isClosedByServer()).isTrue();
    }
  }

  @Test
  void connectionsAreKeptAliveAsTheClientLikes() throws Exception {
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.0\r\nContent-Length: 0\r\n\r\n");
      assertThat(http.response()).contains("connection: close");
      assertThat(http.isClosedByServer()).isTrue();
    }
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      assertThat(http.answer()).isEqualTo("200 OK | ");
      assertThat(http.isClosedByServer()).isTrue();
    }
    serve(settings().keepAlives(false));
    try (RawHttp http = raw()) {
      assertThat(http.send(post("/a", "x")).answer()).isEqualTo("200 OK | x");
      assertThat(http.isClosedByServer()).isTrue();
    }
  }

  @Test
  void slowClientsAreDisconnected() throws Exception {
    serve(settings().timeouts(Duration.ofMillis(500), Duration.ofMillis(500)));
    try (RawHttp idle = raw();
        RawHttp silent = raw();
        RawHttp half = raw();
        RawHttp stalled = raw()) {
      assertThat(idle.send(post("/a", "x")).answer()).isEqualTo("200 OK | x");
      half.send("POST /a HTTP/1.1\r\n");
      stalled.send("POST /a HTTP/1.1\r\nContent-Length: 1000\r\n\r\nabc");
      assertThat(silent.isClosedByServer()).isTrue();
      assertThat(half.isClosedByServer()).isTrue();
      assertThat(stalled.isClosedByServer()).isTrue();
      assertThat(idle.isClosedByServer()).isTrue();
    }
    Await.until("memory given back", () -> budget.used() == 0);
  }

  @Test
  void whoComesOverTheBudgetWaits() throws Exception {
    String body = "x".repeat(MAX);
    try (RawHttp first = raw();
        RawHttp second = raw();
        RawHttp third = raw();
        RawHttp fourth = raw()) {
      first.send(post("/wait", body));
      second.send(post("/wait", body));
      Await.until("two requests in memory", () -> budget.used() == 2 * MAX);
      third.send(post("/a", "waits"));
      fourth.send(post("/a", "gives up"));
      fourth.close();
      handler.gate.countDown();
      assertThat(first.answer()).hasSize(MAX + 9);
      assertThat(second.answer()).hasSize(MAX + 9);
      assertThat(third.answer()).isEqualTo("200 OK | waits");
    }
    Await.until("memory given back", () -> budget.used() == 0);
  }

  @Test
  void aGrowingRequestIsRefusedWhenTheBudgetIsOverdrawn() throws Exception {
    try (RawHttp http = raw()) {
      http.send("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
      Await.until("admitted", () -> budget.used() == 64 * 1024);
      budget.charge(400_000);
      http.send("11170\r\n" + "x".repeat(0x11170) + "\r\n");
      assertThat(http.answer())
          .isEqualTo("503 Service Unavailable | too many requests wait for memory");
    }
    budget.release(400_000);
  }

  @Test
  void aStreamThatStallsIsAnswered() throws Exception {
    serve(settings().timeouts(Duration.ofMinutes(1), Duration.ofMillis(100)));
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      TestHttp2Client.Request request =
          client.open(http2("/a").setInt("content-length", 10), false).data(new byte[3], false);
      assertThat(request.answer().header(":status")).isEqualTo("408");
      client.awaitClosed();
    }
  }

  @Test
  void aHandlersBugIsStatus500() throws Exception {
    try (RawHttp http = raw()) {
      assertThat(http.send(post("/break", "x")).answer())
          .isEqualTo("500 Internal Server Error | internal error");
    }
    assertThat(logger.texts(Logger.Level.ERROR)).containsExactly("Request failed");
  }

  @Test
  void whatMemoryIsTooShortForCanBeTriedAgainAndGivesItsRoomBack() throws Exception {
    try (RawHttp http = raw()) {
      assertThat(http.send(post("/exhaust", "x")).answer())
          .isEqualTo("503 Service Unavailable | not enough memory");
    }
    assertThat(budget.used()).isZero();
  }

  @Test
  void requestsInFlightAreAnsweredBeforeTheServerStops() throws Exception {
    try (RawHttp busy = raw();
        RawHttp begun = raw();
        RawHttp idle = raw()) {
      busy.send(post("/wait", "x"));
      begun.send("POST /a HTTP/1.1\r\nContent-Le");
      assertThat(idle.send(post("/a", "y")).answer()).isEqualTo("200 OK | y");
      Await.until("the first arrived", () -> budget.used() == 1);
      Thread stopping = new Thread(() -> server.stop(Duration.ofSeconds(10)));
      stopping.start();
      assertThat(idle.isClosedByServer()).isTrue();
      handler.gate.countDown();
      assertThat(busy.response()).contains("connection: close\r\n").endsWith("\r\n\r\nx");
      assertThat(busy.isClosedByServer()).isTrue();
      begun.send("ngth: 1\r\n\r\nz");
      assertThat(begun.response()).contains("connection: close\r\n").endsWith("\r\n\r\nz");
      assertThat(begun.isClosedByServer()).isTrue();
      stopping.join(10_000);
      assertThat(stopping.isAlive()).isFalse();
    }
  }

  @Test
  void headersGoBothWays() throws Exception {
    serve(settings().metadata(true).responseHeader("X-Answer", "42"));
    try (RawHttp http = raw()) {
      http.send(post("/a", "", "X-Tenant: a", "x-tenant: b"));
      assertThat(http.response().toLowerCase(java.util.Locale.ROOT)).contains("x-answer: 42");
      assertThat(handler.seen.get().metadata().header("X-Tenant")).containsExactly("a", "b");
      assertThat(handler.seen.get().metadata().clientAddress()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void webPagesAskFirst() throws Exception {
    serve(
        settings()
            .cors(
                new CorsConfig(
                    List.of("https://*.example.com"), List.of("X-A"), List.of("X-B"), 7200)));
    String preflight =
        "OPTIONS /a HTTP/1.1\r\nOrigin: %s\r\nAccess-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: content-type,x-a\r\n\r\n";
    try (RawHttp http = raw()) {
      assertThat(http.send(String.format(preflight, "https://www.example.com")).response())
          .startsWith("HTTP/1.1 204 No Content")
          .contains("access-control-allow-origin: https://www.example.com")
          .contains("access-control-allow-methods: POST")
          .contains("access-control-allow-headers: content-type,x-a")
          .contains("access-control-allow-credentials: true")
          .contains("access-control-max-age: 7200");
      assertThat(http.send(String.format(preflight, "https://example.org")).response())
          .startsWith("HTTP/1.1 204 No Content")
          .doesNotContain("access-control-allow");
      assertThat(http.send(post("/a", "x", "Origin: https://a.example.com")).response())
          .contains("access-control-allow-origin: https://a.example.com")
          .contains("access-control-expose-headers: X-B")
          .contains("vary: Origin");
    }
  }

  /** Settings that differ from the defaults. */
  private static final class TestSettings {
    private Optional<dev.ingot.transport.tls.TlsServerConfig> tls = Optional.empty();
    private Optional<CorsConfig> cors = Optional.empty();
    private int maxBody;
    private boolean metadata;
    private Map<String, Secret> headers = Map.of();
    private List<String> codings = List.of();
    private Duration header = Duration.ofMinutes(1);
    private Duration idle = Duration.ofMinutes(1);
    private boolean keepAlives = true;

    TestSettings maxBody(int bytes) {
      maxBody = bytes;
      return this;
    }

    TestSettings tls(dev.ingot.transport.tls.TlsServerConfig config) {
      tls = Optional.of(config);
      return this;
    }

    TestSettings cors(CorsConfig config) {
      cors = Optional.of(config);
      return this;
    }

    TestSettings metadata(boolean included) {
      metadata = included;
      return this;
    }

    TestSettings responseHeader(String name, String value) {
      headers = Map.of(name, new Secret(value));
      return this;
    }

    TestSettings codings(String... names) {
      codings = List.of(names);
      return this;
    }

    TestSettings timeouts(Duration forHeaders, Duration forIdle) {
      header = forHeaders;
      idle = forIdle;
      return this;
    }

    TestSettings keepAlives(boolean enabled) {
      keepAlives = enabled;
      return this;
    }

    HttpServerConfig config() {
      return new HttpServerConfig(
          "127.0.0.1:0",
          "tcp",
          DialerConfig.DEFAULT,
          tls,
          cors,
          Optional.empty(),
          maxBody,
          metadata,
          headers,
          codings,
          Duration.ZERO,
          header,
          Duration.ofSeconds(30),
          idle,
          keepAlives,
          List.of(),
          0);
    }
  }

  @Test
  void theHandlerSeesTheQuery() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + "/echo?a=1&b=%20?c");
    for (HttpClient.Version version : HttpClient.Version.values()) {
      HttpClient.newBuilder()
          .version(version)
          .build()
          .send(
              java.net.http.HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("x")).build(),
              BodyHandlers.discarding());
      assertThat(handler.seen.get().head().path()).isEqualTo("/echo");
      assertThat(handler.seen.get().head().query()).isEqualTo("a=1&b=%20?c");
    }
  }
}
