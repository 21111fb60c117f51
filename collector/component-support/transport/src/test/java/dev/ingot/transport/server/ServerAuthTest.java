package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.TestContext;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerAuthTest {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  private final FakeAuthenticator authenticator = new FakeAuthenticator();
  private final TestContext context =
      new TestContext().with("fake", authenticator).with("other", new Object());
  private final ByteBudget budget = new ByteBudget(1 << 20);
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), budget, context);
  private final EchoHandler handler = new EchoHandler(runtime.pool());
  private final AtomicReference<RequestMetadata> seen = new AtomicReference<>();
  private Server server;

  @AfterEach
  void stop() {
    authenticator.gate.countDown();
    if (server != null) {
      server.stop(Duration.ofSeconds(5));
    }
    runtime.stop();
    context.shared().stop();
    assertThat(budget.used()).isZero();
  }

  private static Optional<AuthConfig> auth(String id) {
    return Optional.of(new AuthConfig(ComponentId.parse(id), List.of("token", "authorization")));
  }

  private void http() throws StartException {
    start(Server.http(httpConfig("fake"), handler, runtime));
  }

  private static HttpServerConfig httpConfig(String id) {
    HttpServerConfig plain = HttpServerConfig.at("127.0.0.1:0");
    return new HttpServerConfig(
        plain.endpoint(),
        "tcp",
        DialerConfig.DEFAULT,
        plain.tls(),
        Optional.of(new CorsConfig(List.of("http://page"), List.of(), List.of(), 0)),
        auth(id),
        plain.maxRequestBodySize(),
        false,
        Map.of(),
        List.of(),
        plain.readTimeout(),
        plain.readHeaderTimeout(),
        plain.writeTimeout(),
        plain.idleTimeout(),
        true,
        List.of(),
        0);
  }

  private void grpc() throws StartException {
    GrpcMethod echo =
        (request, reply) -> {
          seen.set(request.metadata());
          reply.ok(request.message());
        };
    List<GrpcService> services = List.of(new GrpcService("test.Service", Map.of("Echo", echo)));
    start(Server.grpc(grpcConfig("fake"), services, runtime));
  }

  private static GrpcServerConfig grpcConfig(String id) {
    GrpcServerConfig plain = GrpcServerConfig.at("127.0.0.1:0");
    return new GrpcServerConfig(
        plain.endpoint(),
        "tcp",
        DialerConfig.DEFAULT,
        plain.tls(),
        auth(id),
        plain.maxRecvMsgSizeMib(),
        plain.maxConcurrentStreams(),
        0,
        0,
        plain.keepalive(),
        false,
        List.of(),
        0);
  }

  private void start(Server made) throws StartException {
    server = made;
    server.start(cause -> {});
  }

  private static Http2Headers call(String token) {
    return TestHttp2Client.call("/test.Service/Echo").set("authorization", token);
  }

  private static Http2Headers http2(String token) {
    return new DefaultHttp2Headers()
        .method("POST")
        .scheme("http")
        .authority("localhost")
        .path("/a")
        .set("authorization", token);
  }

  private static String post(String target, String... headers) {
    return "POST "
        + target
        + " HTTP/1.1\r\nhost: localhost\r\n"
        + String.join("", List.of(headers).stream().map(line -> line + "\r\n").toList())
        + "content-length: 5\r\n\r\nhello";
  }

  @Test
  void aKnownSenderIsServedAndItsAttributesGoWithTheCall() throws Exception {
    grpc();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      byte[] message = TestHttp2Client.frame(0, HELLO);
      assertThat(client.send(call("good"), message).body()).isEqualTo(message);
      assertThat(seen.get().auth()).isEqualTo(Map.of("user", List.of("good")));
      assertThat(seen.get().headers()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"bad, no such token", "'', no such token", "bug, authentication didn't succeed"})
  void anUnknownCallerIsUnauthenticated(String token, String reason) throws Exception {
    grpc();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      assertThat(client.open(call(token), false).answer().grpc()).isEqualTo("16 " + reason);
      assertThat(budget.used()).isZero();
      assertThat(client.send(call("good"), TestHttp2Client.frame(0, HELLO)).grpc()).isEqualTo("0 ");
    }
  }

  @Test
  void anErrorOfAnAuthenticatorLetsNobodyIn() throws Exception {
    grpc();
    authenticator.gate.countDown();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      assertThat(client.open(call("slow-error"), false).answer().grpc())
          .isEqualTo("16 authentication didn't succeed");
    }
  }

  @Test
  void theReasonOfARefusalIsLoggedForDevelopers() throws Exception {
    grpc();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      client.open(call("bad"), true).answer();
    }
    assertThat(context.logger().messages())
        .contains(
            new RecordingLogger.Message(
                Logger.Level.DEBUG, "Authentication failed", Map.of("reason", "no such token")));
  }

  @Test
  void aCallWaitsForALateDecision() throws Exception {
    grpc();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      byte[] message = TestHttp2Client.frame(0, new byte[100_000]);
      TestHttp2Client.Request whole = client.open(call("slow"), false).data(message, true);
      TestHttp2Client.Request begun = client.open(call("slow"), false);
      assertThat(authenticator.asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(client.send(call("good"), message).grpc()).isEqualTo("0 ");
      assertThat(whole.isAnswered()).isFalse();
      authenticator.gate.countDown();
      assertThat(whole.answer().body()).isEqualTo(message);
      assertThat(begun.data(message, true).answer().body()).isEqualTo(message);
    }
  }

  @Test
  void aLateRefusalDropsWhatCame() throws Exception {
    grpc();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      TestHttp2Client.Request request =
          client.open(call("slow-bad"), false).data(TestHttp2Client.frame(0, HELLO), false);
      authenticator.gate.countDown();
      assertThat(request.answer().grpc()).isEqualTo("16 not after all");
      assertThat(seen.get()).isNull();
    }
  }

  @Test
  void aCallThatIsCancelledWhileItWaitsIsForgotten() throws Exception {
    grpc();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      TestHttp2Client.Request request =
          client.open(call("slow"), false).data(TestHttp2Client.frame(0, HELLO), true);
      assertThat(authenticator.asked.await(10, TimeUnit.SECONDS)).isTrue();
      request.cancel();
      client.ping();
      client.awaitPong();
      authenticator.gate.countDown();
      assertThat(client.send(call("good"), TestHttp2Client.frame(0, HELLO)).grpc()).isEqualTo("0 ");
    }
  }

  @Test
  void httpAsksForCredentials() throws Exception {
    http();
    try (RawHttp raw = new RawHttp(server.address())) {
      assertThat(raw.send(post("/a")).response())
          .startsWith("HTTP/1.1 401 Unauthorized\r\n")
          .contains("www-authenticate: Bearer\r\n")
          .endsWith("\r\n\r\nno such token");
      assertThat(raw.send(post("/none", "authorization: bad")).answer())
          .isEqualTo("401 Unauthorized | no such token");
      assertThat(raw.send(post("/a", "authorization: good")).answer()).isEqualTo("200 OK | hello");
      assertThat(handler.seen.get().metadata().auth()).isEqualTo(Map.of("user", List.of("good")));
    }
  }

  @Test
  void httpWaitsForALateDecision() throws Exception {
    http();
    try (RawHttp raw = new RawHttp(server.address());
        RawHttp other = new RawHttp(server.address())) {
      raw.send(post("/a", "authorization: slow") + post("/b", "authorization: slow-bad"));
      assertThat(authenticator.asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(other.send(post("/a", "authorization: good")).answer())
          .isEqualTo("200 OK | hello");
      authenticator.gate.countDown();
      assertThat(raw.answer()).isEqualTo("200 OK | hello");
      assertThat(raw.answer()).isEqualTo("401 Unauthorized | not after all");
    }
  }

  @Test
  void http2IsAskedTheSame() throws Exception {
    http();
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      assertThat(client.open(http2("bad"), false).answer().header(":status")).isEqualTo("401");
      assertThat(client.send(http2("good"), HELLO).text()).isEqualTo("hello");
      TestHttp2Client.Request late = client.open(http2("slow"), false).data(HELLO, true);
      authenticator.gate.countDown();
      assertThat(late.answer().text()).isEqualTo("hello");
    }
  }

  @Test
  void queryParametersCountAsHeaders() throws Exception {
    http();
    try (RawHttp raw = new RawHttp(server.address())) {
      assertThat(raw.send(post("/a?x=1&authorization=goo%64", "authorization: bad")).answer())
          .isEqualTo("200 OK | hello");
      assertThat(raw.send(post("/a?authorization=%zz", "authorization: good")).answer())
          .isEqualTo("401 Unauthorized | no such token");
      assertThat(raw.send(post("/a?x=1", "authorization: good")).answer())
          .isEqualTo("200 OK | hello");
    }
  }

  @Test
  void browsersMayAskBeforeTheyAuthenticate() throws Exception {
    http();
    try (RawHttp raw = new RawHttp(server.address())) {
      raw.send(
          "OPTIONS /a HTTP/1.1\r\nhost: localhost\r\norigin: http://page\r\n"
              + "access-control-request-method: POST\r\n\r\n");
      assertThat(raw.response()).startsWith("HTTP/1.1 204 No Content\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "absent, authenticator not found",
    "other, requested authenticator is not a server authenticator"
  })
  void anAuthenticatorThatIsNoneIsNamed(String id, String reason) {
    String message = "failed to resolve authenticator \"" + id + "\": " + reason;
    assertThatThrownBy(() -> Server.http(httpConfig(id), handler, runtime))
        .isInstanceOf(StartException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Server.grpc(grpcConfig(id), List.of(), runtime))
        .isInstanceOf(StartException.class)
        .hasMessage(message);
  }
}
