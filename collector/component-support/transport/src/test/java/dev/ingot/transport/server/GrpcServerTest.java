package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.Tls;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.ssl.SslContext;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrpcServerTest {
  private static final String ECHO = "/test.Service/Echo";
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  private final TestContext context = new TestContext();
  private final RecordingLogger logger = context.logger();
  private final ByteBudget budget = new ByteBudget(8 << 20);
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), budget);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicReference<RequestMetadata> seen = new AtomicReference<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private Server server;
  private TestHttp2Client client;

  @BeforeEach
  void start() throws StartException {
    serve(GrpcServerConfig.at("127.0.0.1:0"));
    client = new TestHttp2Client(server.address());
  }

  @AfterEach
  void stop() {
    gate.countDown();
    client.close();
    server.stop(Duration.ofSeconds(5));
    runtime.stop();
    context.shared().stop();
    assertThat(budget.used()).isZero();
    assertThat(failures).isEmpty();
  }

  private void serve(GrpcServerConfig config) throws StartException {
    server = Server.grpc(config, List.of(service()), runtime);
    server.start(failures::add);
  }

  private GrpcService service() {
    return new GrpcService(
        "test.Service",
        Map.of(
            "Echo",
            (request, reply) -> {
              seen.set(request.metadata());
              reply.ok(request.message());
            },
            "Wait",
            (request, reply) -> runtime.pool().execute(() -> answerLater(request, reply)),
            "Refuse",
            (request, reply) ->
                reply.fail(
                    new RpcStatus(
                        GrpcStatus.UNAVAILABLE,
                        "50 % full\nof \u00fc",
                        Optional.of(Duration.ofMillis(1500)))),
            "Break",
            (request, reply) -> {
              throw new IllegalStateException("a bug");
            },
            "Exhaust",
            (request, reply) -> {
              throw new OutOfMemoryError("Java heap space");
            }));
  }

  private void answerLater(GrpcRequest request, GrpcReply reply) {
    try {
      gate.await();
      reply.ok(request.message());
    } catch (InterruptedException e) {
      reply.fail(RpcStatus.of(GrpcStatus.CANCELLED, "interrupted"));
    }
  }

  @Test
  void aCallIsAnswered() {
    TestHttp2Client.Answer answer =
        client.send(TestHttp2Client.call(ECHO), TestHttp2Client.frame(0, HELLO));
    assertThat(answer.header(":status")).isEqualTo("200");
    assertThat(answer.header("content-type")).isEqualTo("application/grpc");
    assertThat(answer.header("grpc-accept-encoding")).isEqualTo("gzip,zstd,snappy");
    assertThat(answer.body()).isEqualTo(TestHttp2Client.frame(0, HELLO));
    assertThat(answer.grpc()).isEqualTo("0 ");
  }

  @Test
  void anAnswerFitsIntoTheWindowsOfItsClient() {
    try (TestHttp2Client narrow =
        new TestHttp2Client(
            server.address(), Optional.empty(), new Http2Settings().initialWindowSize(3))) {
      TestHttp2Client.Answer answer =
          narrow.send(TestHttp2Client.call(ECHO), TestHttp2Client.frame(0, HELLO));
      assertThat(answer.body()).isEqualTo(TestHttp2Client.frame(0, HELLO));
      assertThat(answer.grpc()).isEqualTo("0 ");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 65536})
  void aClientChoosesItsHeaderTable(long size) {
    try (TestHttp2Client choosy =
        new TestHttp2Client(
            server.address(), Optional.empty(), new Http2Settings().headerTableSize(size))) {
      for (int i = 0; i < 3; i++) {
        TestHttp2Client.Answer answer =
            choosy.send(TestHttp2Client.call(ECHO), TestHttp2Client.frame(0, HELLO));
        assertThat(answer.header("content-type")).isEqualTo("application/grpc");
        assertThat(answer.grpc()).isEqualTo("0 ");
      }
    }
  }

  @Test
  void manyCallsShareAConnection() {
    byte[] large = new byte[3 << 20];
    List<TestHttp2Client.Request> requests = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      byte[] frame = TestHttp2Client.frame(0, i % 2 == 0 ? large : HELLO);
      requests.add(client.open(TestHttp2Client.call(ECHO), false).data(frame, true));
    }
    assertThat(requests).allSatisfy(r -> assertThat(r.answer().grpc()).isEqualTo("0 "));
  }

  @Test
  void aMessageMayComeByteByByte() {
    TestHttp2Client.Request request = client.open(TestHttp2Client.call(ECHO), false);
    for (byte b : TestHttp2Client.frame(0, HELLO)) {
      request.data(new byte[] {b}, false);
    }
    assertThat(request.data(new byte[0], true).answer().body())
        .isEqualTo(TestHttp2Client.frame(0, HELLO));
  }

  @Test
  void anEmptyMessageIsAMessage() {
    TestHttp2Client.Answer answer =
        client.send(TestHttp2Client.call(ECHO), TestHttp2Client.frame(0, new byte[0]));
    assertThat(answer.grpc()).isEqualTo("0 ");
    assertThat(answer.body()).isEqualTo(new byte[5]);
  }

  @ParameterizedTest
  @CsvSource({"gzip, GZIP", "zstd, ZSTD", "snappy, SNAPPY_FRAMED"})
  void compressedMessagesAreUnderstood(String name, Coding coding) {
    byte[] text = "telemetry ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    TestHttp2Client.Answer answer =
        client.send(
            TestHttp2Client.call(ECHO).set("grpc-encoding", name),
            TestHttp2Client.frame(1, encode(coding, text)));
    assertThat(answer.body()).isEqualTo(TestHttp2Client.frame(0, text));
  }

  @Test
  void aRefusalCarriesMessageAndRetryInfo() {
    TestHttp2Client.Answer answer =
        client.send(TestHttp2Client.call("/test.Service/Refuse"), TestHttp2Client.frame(0, HELLO));
    assertThat(answer.grpc()).isEqualTo("14 50 %25 full%0Aof %C3%BC");
    assertThat(java.util.Base64.getDecoder().decode(answer.header("grpc-status-details-bin")))
        .isEqualTo(
            new RpcStatus(
                    GrpcStatus.UNAVAILABLE,
                    "50 % full\nof \u00fc",
                    Optional.of(Duration.ofMillis(1500)))
                .toProto());
  }

  @Test
  void whatIsUnknownIsUnimplemented() {
    assertThat(grpc("/other.Service/Echo")).isEqualTo("12 unknown service other.Service");
    assertThat(grpc("/test.Service/Other"))
        .isEqualTo("12 unknown method Other for service test.Service");
    assertThat(grpc("/Echo")).isEqualTo("12 malformed method name: \"/Echo\"");
  }

  private String grpc(String path) {
    return client.send(TestHttp2Client.call(path), TestHttp2Client.frame(0, HELLO)).grpc();
  }

  @Test
  void onlyGrpcIsServed() {
    Http2Headers json = TestHttp2Client.call(ECHO).set("content-type", "application/json");
    TestHttp2Client.Answer answer = client.send(json, TestHttp2Client.frame(0, HELLO));
    assertThat(answer.header(":status")).isEqualTo("415");
    assertThat(answer.grpc()).isEqualTo("3 invalid gRPC request content-type \"application/json\"");
    Http2Headers get = TestHttp2Client.call(ECHO).method("GET");
    assertThat(client.open(get, true).answer().header(":status")).isEqualTo("405");
    Http2Headers proto = TestHttp2Client.call(ECHO).set("content-type", "application/grpc+proto");
    assertThat(client.send(proto, TestHttp2Client.frame(0, HELLO)).grpc()).isEqualTo("0 ");
  }

  @Test
  void badFramesAreToldAndTheConnectionLives() {
    assertBad(TestHttp2Client.frame(2, HELLO), "13 grpc: received unexpected payload format 2");
    assertBad(
        TestHttp2Client.frame(1, HELLO),
        "13 grpc: compressed flag set with identity or empty encoding");
    assertBad(TestHttp2Client.frame(0, 100, HELLO), "13 unexpected EOF");
    assertBad(new byte[] {0, 0}, "13 unexpected EOF");
    assertBad(new byte[0], "13 no message in a unary call");
    assertBad(TestHttp2Client.frame(0, 2, HELLO), "13 more than one message in a unary call");
    assertBad(
        TestHttp2Client.frame(0, -1, HELLO),
        "8 grpc: received message larger than max (4294967295 vs. 4194304)");
    aCallIsAnswered();
  }

  private void assertBad(byte[] body, String expected) {
    assertThat(client.send(TestHttp2Client.call(ECHO), body).grpc()).isEqualTo(expected);
  }

  @Test
  void badCompressionIsTold() {
    Http2Headers gzip = TestHttp2Client.call(ECHO).set("grpc-encoding", "gzip");
    assertThat(client.send(gzip, TestHttp2Client.frame(1, HELLO)).grpc())
        .isEqualTo(
            "13 grpc: failed to decompress the received message: gzip: unexpected end of data");
    byte[] bomb = encode(Coding.GZIP, new byte[5 << 20]);
    assertThat(client.send(gzip, TestHttp2Client.frame(1, bomb)).grpc())
        .isEqualTo("8 grpc: received message after decompression larger than max 4194304");
    Http2Headers brotli = TestHttp2Client.call(ECHO).set("grpc-encoding", "br");
    assertThat(client.send(brotli, TestHttp2Client.frame(1, HELLO)).grpc())
        .isEqualTo("12 grpc: Decompressor is not installed for grpc-encoding \"br\"");
  }

  @Test
  void anOversizedMessageIsRefusedBeforeItIsRead() {
    TestHttp2Client.Request request =
        client
            .open(TestHttp2Client.call(ECHO), false)
            .data(TestHttp2Client.frame(0, (4 << 20) + 1, HELLO), false);
    assertThat(request.answer().grpc())
        .isEqualTo("8 grpc: received message larger than max (4194305 vs. 4194304)");
  }

  @Test
  void manyOversizedMessagesDoNotEndTheConnection() {
    byte[] oversized = TestHttp2Client.frame(0, new byte[5 << 20]);
    for (int i = 0; i < 20; i++) {
      assertThat(
              client.open(TestHttp2Client.call(ECHO), false).data(oversized, true).answer().grpc())
          .isEqualTo("8 grpc: received message larger than max (5242880 vs. 4194304)");
    }
    aCallIsAnswered();
  }

  @Test
  void aHandlersBugIsInternal() {
    assertThat(grpc("/test.Service/Break")).isEqualTo("13 internal error");
    assertThat(logger.texts(Logger.Level.ERROR)).containsExactly("Call failed");
  }

  @Test
  void whatMemoryIsTooShortForCanBeTriedAgainAndGivesItsRoomBack() {
    assertThat(grpc("/test.Service/Exhaust")).isEqualTo("14 not enough memory");
    assertThat(budget.used()).isZero();
  }

  @Test
  void headersGoWithTheRequestWhenAskedFor() throws Exception {
    aCallIsAnswered();
    assertThat(seen.get().headers()).isEmpty();
    assertThat(seen.get().clientAddress()).startsWith("127.0.0.1:");

    GrpcServerConfig plain = GrpcServerConfig.at("127.0.0.1:0");
    replace(withMetadata(plain));
    client.send(
        TestHttp2Client.call(ECHO).set("x-tenant", "a").add("x-tenant", "b"),
        TestHttp2Client.frame(0, HELLO));
    assertThat(seen.get().header("X-Tenant")).containsExactly("a", "b");
    assertThat(seen.get().header("host")).containsExactly("localhost");
  }

  @Test
  void whoComesOverTheBudgetWaits() {
    byte[] large = new byte[4_000_000];
    Http2Headers wait = TestHttp2Client.call("/test.Service/Wait");
    List<TestHttp2Client.Request> requests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      requests.add(client.open(wait, false).data(TestHttp2Client.frame(0, large), true));
    }
    Await.until("two requests in memory", () -> budget.used() == 8_000_000);
    assertThat(client.send(wait, new byte[0]).grpc()).isEqualTo("13 no message in a unary call");
    assertThat(budget.used()).isEqualTo(8_000_000);
    gate.countDown();
    assertThat(requests).allSatisfy(r -> assertThat(r.answer().grpc()).isEqualTo("0 "));
    Await.until("memory given back", () -> budget.used() == 0);
  }

  @Test
  void onlySoMuchOfWhatWaitsIsKept() {
    byte[] large = new byte[4_000_000];
    Http2Headers wait = TestHttp2Client.call("/test.Service/Wait");
    List<TestHttp2Client.Request> requests = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      requests.add(client.open(wait, false).data(TestHttp2Client.frame(0, large), true));
    }
    Await.until("refusals", () -> requests.stream().anyMatch(TestHttp2Client.Request::isAnswered));
    gate.countDown();
    assertThat(requests)
        .extracting(r -> r.answer().grpc())
        .contains("0 ", "14 too many requests wait for memory")
        .containsOnly("0 ", "14 too many requests wait for memory");
    Await.until("memory given back", () -> budget.used() == 0);
  }

  @Test
  void cancelledCallsGiveTheirMemoryBack() {
    TestHttp2Client.Request half =
        client
            .open(TestHttp2Client.call(ECHO), false)
            .data(TestHttp2Client.frame(0, 4_000_000, HELLO), false);
    Await.until("charged", () -> budget.used() == 4_000_000);
    half.cancel();
    Await.until("memory given back", () -> budget.used() == 0);
  }

  @Test
  void aWaitingCallThatIsCancelledLetsOthersPass() {
    TestHttp2Client.Request first = half(5_000_000 - 1_000_000);
    TestHttp2Client.Request second = half(4_000_000);
    Await.until("charged", () -> budget.used() == 8_000_000);
    TestHttp2Client.Request third = half(4_000_000);
    TestHttp2Client.Request fourth =
        client
            .open(TestHttp2Client.call(ECHO), false)
            .data(TestHttp2Client.frame(0, new byte[1_000_000]), true);
    third.cancel();
    second.cancel();
    assertThat(fourth.answer().grpc()).isEqualTo("0 ");
    first.cancel();
  }

  private TestHttp2Client.Request half(int length) {
    return client
        .open(TestHttp2Client.call(ECHO), false)
        .data(TestHttp2Client.frame(0, length, HELLO), false);
  }

  @Test
  void requestsInFlightAreAnsweredBeforeTheServerStops() throws Exception {
    TestHttp2Client.Request request =
        client
            .open(TestHttp2Client.call("/test.Service/Wait"), false)
            .data(TestHttp2Client.frame(0, HELLO), true);
    Await.until("charged", () -> budget.used() == 5);
    Thread stopping = new Thread(() -> server.stop(Duration.ofSeconds(10)));
    stopping.start();
    assertThat(client.awaitGoAway()).isEqualTo("0");
    assertThat(request.isAnswered()).isFalse();
    gate.countDown();
    assertThat(request.answer().grpc()).isEqualTo("0 ");
    stopping.join(10_000);
    client.awaitClosed();
  }

  @Test
  void stoppingDoesNotWaitForEver() throws Exception {
    client
        .open(TestHttp2Client.call("/test.Service/Wait"), false)
        .data(TestHttp2Client.frame(0, HELLO), true);
    Await.until("charged", () -> budget.used() == 5);
    server.stop(Duration.ofMillis(50));
    client.awaitClosed();
    gate.countDown();
    Await.until("memory given back", () -> budget.used() == 0);
  }

  @Test
  void tlsIsSpoken() throws Exception {
    replace(withTls(GrpcServerConfig.at("127.0.0.1:0"), TestTls.server()));
    client = tlsClient(TestTls.client());
    aCallIsAnswered();
  }

  @Test
  void mutualTlsAsksForACertificate() throws Exception {
    replace(withTls(GrpcServerConfig.at("127.0.0.1:0"), TestTls.mutualServer()));
    client = tlsClient(TestTls.mutualClient());
    aCallIsAnswered();
    try (TestHttp2Client stranger = tlsClient(TestTls.client())) {
      stranger.awaitClosed();
    }
    Await.until(
        "the failure is logged",
        () -> logger.texts(Logger.Level.DEBUG).equals(List.of("TLS handshake failed")));
  }

  private TestHttp2Client tlsClient(dev.ingot.transport.tls.TlsClientConfig config)
      throws StartException {
    SslContext context = Tls.client(config, List.of("h2"));
    return new TestHttp2Client(server.address(), Optional.of(context));
  }

  @Test
  void aPortInUseIsToldInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String endpoint = "127.0.0.1:" + taken.getLocalPort();
      Server second = Server.grpc(GrpcServerConfig.at(endpoint), List.of(), runtime);
      assertThatThrownBy(() -> second.start(failures::add))
          .isInstanceOf(StartException.class)
          .hasMessage("listen tcp " + endpoint + ": bind: address already in use");
    }
  }

  @Test
  void whatIsNotHttp2IsDisconnected() throws Exception {
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    aCallIsAnswered();
  }

  @Test
  void anIdleConnectionIsEnded() throws Exception {
    KeepaliveServerConfig.ServerParameters parameters =
        new KeepaliveServerConfig.ServerParameters(
            Duration.ofMillis(100),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(2),
            Duration.ofSeconds(20));
    replace(keepalive(parameters, KeepaliveServerConfig.DEFAULT.policy()));
    assertThat(client.awaitGoAway()).isEqualTo("0");
    client.awaitClosed();
  }

  @Test
  void aSilentClientIsPinged() throws Exception {
    KeepaliveServerConfig.ServerParameters parameters =
        new KeepaliveServerConfig.ServerParameters(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(60),
            Duration.ofSeconds(20));
    replace(keepalive(parameters, KeepaliveServerConfig.DEFAULT.policy()));
    client.awaitPing();
    aCallIsAnswered();
  }

  @Test
  void rapidResetsEndTheConnection() throws Exception {
    TestHttp2Client other = new TestHttp2Client(server.address());
    client.resetUntilRefused(TestHttp2Client.call(ECHO), 10_000);
    assertThat(client.awaitGoAway()).isEqualTo("11 Maximum number of RST frames reached");
    client.awaitClosed();
    client = other;
    aCallIsAnswered();
  }

  @Test
  void anOldConnectionIsEndedAfterItsCalls() throws Exception {
    KeepaliveServerConfig.ServerParameters parameters =
        new KeepaliveServerConfig.ServerParameters(
            Duration.ZERO,
            Duration.ofMillis(100),
            Duration.ZERO,
            Duration.ofHours(2),
            Duration.ofSeconds(20));
    replace(keepalive(parameters, KeepaliveServerConfig.DEFAULT.policy()));
    TestHttp2Client.Request request =
        client
            .open(TestHttp2Client.call("/test.Service/Wait"), false)
            .data(TestHttp2Client.frame(0, HELLO), true);
    assertThat(client.awaitGoAway()).isEqualTo("0");
    gate.countDown();
    assertThat(request.answer().grpc()).isEqualTo("0 ");
    client.awaitClosed();
  }

  @Test
  void whoPingsTooOftenIsDisconnected() throws Exception {
    for (int i = 0; i < 4; i++) {
      client.ping();
    }
    assertThat(client.awaitGoAway()).isEqualTo("11 too_many_pings");
  }

  private GrpcServerConfig keepalive(
      KeepaliveServerConfig.ServerParameters parameters,
      KeepaliveServerConfig.EnforcementPolicy policy) {
    GrpcServerConfig plain = GrpcServerConfig.at("127.0.0.1:0");
    return new GrpcServerConfig(
        plain.endpoint(),
        plain.transport(),
        plain.dialer(),
        plain.tls(),
        plain.auth(),
        plain.maxRecvMsgSizeMib(),
        plain.maxConcurrentStreams(),
        0,
        0,
        Optional.of(new KeepaliveServerConfig(Optional.of(parameters), Optional.of(policy))),
        false,
        List.of(),
        0);
  }

  private static GrpcServerConfig withMetadata(GrpcServerConfig plain) {
    return new GrpcServerConfig(
        plain.endpoint(),
        plain.transport(),
        plain.dialer(),
        plain.tls(),
        plain.auth(),
        plain.maxRecvMsgSizeMib(),
        plain.maxConcurrentStreams(),
        0,
        0,
        plain.keepalive(),
        true,
        List.of(),
        0);
  }

  private static GrpcServerConfig withTls(
      GrpcServerConfig plain, dev.ingot.transport.tls.TlsServerConfig tls) {
    return new GrpcServerConfig(
        plain.endpoint(),
        plain.transport(),
        plain.dialer(),
        Optional.of(tls),
        plain.auth(),
        plain.maxRecvMsgSizeMib(),
        plain.maxConcurrentStreams(),
        0,
        0,
        plain.keepalive(),
        false,
        List.of(),
        0);
  }

  private void replace(GrpcServerConfig config) throws StartException {
    client.close();
    server.stop(Duration.ofSeconds(5));
    serve(config);
    if (config.tls().isEmpty()) {
      client = new TestHttp2Client(server.address());
    }
  }

  private static byte[] encode(Coding coding, byte[] data) {
    return new Compression()
        .encode(
            coding, Compression.DEFAULT_LEVEL, List.of(new Segment(data, 0, data.length, 0, true)));
  }
}
