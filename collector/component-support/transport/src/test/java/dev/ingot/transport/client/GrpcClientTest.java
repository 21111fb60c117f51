package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import dev.ingot.component.config.Secret;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.Await;
import dev.ingot.transport.client.ScriptedServer.Exchange;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.tls.TlsClientConfig;
import dev.ingot.transport.tls.TlsConfig;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Settings;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrpcClientTest {
  private static final String PATH = "/test.Service/Export";
  private static final Duration LONG = Duration.ofSeconds(10);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final ScriptedServer server = keep(new ScriptedServer());

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  @Test
  void answerIsTheServersMessage() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("answer")));

    GrpcResponse response = client("none").call(PATH, parts("ab", "c"), Map.of(), LONG);

    assertThat(response.status()).isEqualTo(GrpcStatus.OK);
    assertThat(response.payload()).asString().isEqualTo("answer");
    Exchange request = server.awaitRequest();
    assertThat(request.body.toByteArray()).containsExactly(0, 0, 0, 0, 3, 'a', 'b', 'c');
    assertThat(request.header(":method")).isEqualTo("POST");
    assertThat(request.header(":scheme")).isEqualTo("http");
    assertThat(request.header(":path")).isEqualTo(PATH);
    assertThat(request.header(":authority")).isEqualTo(server.endpoint());
    assertThat(request.header("te")).isEqualTo("trailers");
    assertThat(request.header("content-type")).isEqualTo("application/grpc");
    assertThat(request.header("user-agent")).isEqualTo("test/1");
    assertThat(request.header("grpc-timeout")).isEqualTo("10000m");
    assertThat(request.header("grpc-encoding")).isEqualTo("null");
  }

  @Test
  void oneConnectionServesCallsOneAfterTheOther() {
    server.answer(exchange -> exchange.ok(bytes("")));
    GrpcClient client = client("none");

    for (int i = 0; i < 20; i++) {
      assertThat(call(client).isOk()).isTrue();
    }

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void manyCallsRunAtTheSameTime() throws Exception {
    GrpcClient client = client("none");
    List<CompletableFuture<GrpcResponse>> calls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      calls.add(begin(client));
    }
    List<Exchange> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      requests.add(server.awaitRequest());
    }
    requests.forEach(request -> request.ok(bytes("x")));

    for (CompletableFuture<GrpcResponse> call : calls) {
      assertThat(await(call).isOk()).isTrue();
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void moreCallsThanTheServerAllowsWaitTheirTurn() throws Exception {
    ScriptedServer narrow =
        keep(
            new ScriptedServer(
                0, Http2Settings.defaultSettings().maxConcurrentStreams(1), Optional.empty()));
    GrpcClient client = client(config(narrow.endpoint(), "none"));
    CompletableFuture<GrpcResponse> warmUp = begin(client);
    narrow.awaitRequest().ok(bytes(""));
    await(warmUp);

    CompletableFuture<GrpcResponse> first = begin(client);
    CompletableFuture<GrpcResponse> second = begin(client);
    narrow.awaitRequest().ok(bytes("1"));
    assertThat(await(first).payload()).asString().isEqualTo("1");
    narrow.awaitRequest().ok(bytes("2"));
    assertThat(await(second).payload()).asString().isEqualTo("2");
  }

  @Test
  void largeMessageGoesThroughFlowControl() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("")));
    byte[] large = new byte[3 << 20];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31);
    }

    GrpcResponse response = client("none").call(PATH, List.of(segment(large)), Map.of(), LONG);

    assertThat(response.isOk()).isTrue();
    assertThat(server.awaitRequest().message()).isEqualTo(large);
  }

  @Test
  void manySmallPartsArriveInOrder() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("")));
    List<Segment> parts = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      parts.add(segment(bytes(i + ",")));
      expected.append(i).append(',');
    }

    client("none").call(PATH, parts, Map.of(), LONG);

    assertThat(server.awaitRequest().message()).asString().isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "snappy"})
  void compressedMessageSaysSo(String compression) throws Exception {
    server.answer(exchange -> exchange.ok(bytes("")));

    client(compression).call(PATH, parts("abc", "abc"), Map.of(), LONG);

    Exchange request = server.awaitRequest();
    assertThat(request.header("grpc-encoding")).isEqualTo(compression);
    assertThat(request.body.toByteArray()[0]).isEqualTo((byte) 1);
    Coding coding = Coding.ofGrpc(compression).orElseThrow();
    assertThat(Decompression.decode(coding, request.message(), 100)).asString().isEqualTo("abcabc");
  }

  @Test
  void compressedAnswerIsUnpacked() {
    byte[] packed =
        dev.ingot.transport.compression.Compression.encode(Coding.GZIP, -1, parts("answer"));
    server.answer(
        exchange -> {
          exchange.headers(
              false, ":status", "200", "content-type", "application/grpc", "grpc-encoding", "gzip");
          ByteArrayOutputStream frame = new ByteArrayOutputStream();
          frame.writeBytes(new byte[] {1, 0, 0, 0, (byte) packed.length});
          frame.writeBytes(packed);
          exchange.data(frame.toByteArray(), false);
          exchange.headers(true, "grpc-status", "0");
        });

    assertThat(call(client("none")).payload()).asString().isEqualTo("answer");
  }

  @Test
  void configuredHeadersAreSent() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("")));
    GrpcClientConfig plain = config(server.endpoint(), "none");
    GrpcClientConfig config =
        new GrpcClientConfig(
            plain.endpoint(),
            plain.compression(),
            plain.tls(),
            Map.of("X-Tenant", new Secret("acme"), "trace-bin", new Secret("hi")),
            plain.keepalive(),
            false,
            plain.balancerName(),
            "otel.example",
            "agent/2",
            0,
            0);

    client(config).call(PATH, parts("a"), Map.of("extra", "1"), Duration.ZERO);

    Exchange request = server.awaitRequest();
    assertThat(request.header("x-tenant")).isEqualTo("acme");
    assertThat(request.header("trace-bin")).isEqualTo("aGk=");
    assertThat(request.header("extra")).isEqualTo("1");
    assertThat(request.header(":authority")).isEqualTo("otel.example");
    assertThat(request.header("user-agent")).isEqualTo("agent/2");
    assertThat(request.header("grpc-timeout")).isEqualTo("null");
  }

  @Test
  void trailersOnlyAnswerCarriesStatusAndMessage() {
    server.answer(
        exchange ->
            exchange.trailersOnly("grpc-status", "3", "grpc-message", "bad %C3%A4 %25 %zz"));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
    assertThat(response.message()).isEqualTo("bad ä % %zz");
    assertThat(response.toException())
        .hasMessage("rpc error: code = InvalidArgument desc = bad ä % %zz");
    assertThat(response.toException().isRetryable()).isFalse();
    assertThat(response.toException().status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "1,true", "2,false", "3,false", "4,true", "5,false", "6,false", "7,false", "8,false",
    "9,false", "10,true", "11,true", "12,false", "13,false", "14,true", "15,true", "16,false"
  })
  void statusDecidesWhetherTryingAgainHelps(int status, boolean retryable) {
    server.answer(exchange -> exchange.trailersOnly("grpc-status", Integer.toString(status)));

    assertThat(call(client("none")).toException().isRetryable()).isEqualTo(retryable);
  }

  @Test
  void retryInfoMakesResourceExhaustedRetryable() {
    // Status{8, "full", [Any{type.googleapis.com/google.rpc.RetryInfo, RetryInfo{1.5 s}}]}
    byte[] details = RetryInfos.status(8, "full", 1, 500_000_000);
    String header = Base64.getEncoder().withoutPadding().encodeToString(details);
    server.answer(
        exchange ->
            exchange.trailersOnly(
                "grpc-status", "8", "grpc-message", "full", "grpc-status-details-bin", header));

    GrpcResponse response = call(client("none"));

    assertThat(response.retryAfter()).contains(Duration.ofMillis(1500));
    assertThat(response.toException().isRetryable()).isTrue();
    assertThat(response.toException().retryAfter()).contains(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "AAAA", "CP///w=="})
  void malformedDetailsAreIgnored(String header) {
    server.answer(
        exchange -> exchange.trailersOnly("grpc-status", "14", "grpc-status-details-bin", header));

    assertThat(call(client("none")).retryAfter()).isEmpty();
  }

  @Test
  void answerOfAnHttpServerIsExplained() {
    server.answer(
        exchange -> exchange.headers(true, ":status", "502", "content-type", "text/html"));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(response.message())
        .isEqualTo(
            "unexpected HTTP status code received from server: 502 (Bad Gateway);"
                + " transport: received unexpected content-type \"text/html\"");
  }

  @Test
  void answerWithoutContentTypeIsExplained() {
    server.answer(exchange -> exchange.headers(false, ":status", "200"));

    assertThat(call(client("none")).message())
        .isEqualTo("malformed header: missing HTTP content-type");
  }

  @Test
  void answerWithoutTrailersIsAnError() {
    server.answer(
        exchange -> {
          exchange.headers(false, ":status", "200", "content-type", "application/grpc");
          exchange.data(new byte[5], true);
        });

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.INTERNAL);
    assertThat(response.message()).isEqualTo("server closed the stream without sending trailers");
  }

  @Test
  void truncatedMessageIsAnError() {
    server.answer(
        exchange -> {
          exchange.headers(false, ":status", "200", "content-type", "application/grpc");
          exchange.data(new byte[] {0, 0, 0, 0, 9, 1}, false);
          exchange.headers(true, "grpc-status", "0");
        });

    assertThat(call(client("none")).message()).isEqualTo("unexpected EOF");
  }

  @Test
  void endlessAnswerIsCutOff() {
    server.answer(
        exchange -> {
          exchange.headers(false, ":status", "200", "content-type", "application/grpc");
          exchange.data(new byte[(4 << 20) + 6], false);
        });

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.RESOURCE_EXHAUSTED);
    assertThat(response.message()).startsWith("grpc: received message larger than max (");
  }

  @Test
  void resetStreamIsAnError() {
    server.answer(exchange -> exchange.reset(Http2Error.INTERNAL_ERROR));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.INTERNAL);
    assertThat(response.message())
        .isEqualTo("stream terminated by RST_STREAM with error code: INTERNAL_ERROR");
  }

  @Test
  void refusedStreamIsTriedAgainUnseen() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> call = begin(client);

    server.awaitRequest().reset(Http2Error.REFUSED_STREAM);
    server.awaitRequest().ok(bytes("second"));

    assertThat(await(call).payload()).asString().isEqualTo("second");
  }

  @Test
  void refusingForEverEndsAfterFiveAttempts() {
    server.answer(exchange -> exchange.reset(Http2Error.REFUSED_STREAM));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(response.message())
        .isEqualTo("stream terminated by RST_STREAM with error code: REFUSED_STREAM");
  }

  @Test
  void goAwayMovesNewCallsToANewConnection() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> seen = begin(client);
    Exchange seenBeforeLeaving = server.awaitRequest();
    server.answer(exchange -> exchange.ok(bytes("new connection")));

    seenBeforeLeaving.goAway();
    Await.until(
        "a new connection",
        () -> {
          call(client);
          return server.connections() == 2;
        });
    seenBeforeLeaving.ok(bytes("old connection"));

    assertThat(await(seen).payload()).asString().isEqualTo("old connection");
    assertThat(call(client).payload()).asString().isEqualTo("new connection");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void callThatALeavingServerHasNotSeenIsMadeAgain() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> seen = begin(client);
    Exchange first = server.awaitRequest();
    CompletableFuture<GrpcResponse> unseen = begin(client);
    server.awaitRequest();

    first.goAwayNotSeeingMore();
    Exchange again = server.awaitRequest();
    again.ok(bytes("again"));
    first.ok(bytes("first"));

    assertThat(again.connection()).isNotSameAs(first.connection());
    assertThat(await(unseen).payload()).asString().isEqualTo("again");
    assertThat(await(seen).payload()).asString().isEqualTo("first");
  }

  @Test
  void serverThatLeavesAgainAndAgainLosesNoCall() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    server.answer(
        exchange -> {
          if (requests.incrementAndGet() % 50 == 0) {
            exchange.goAway();
          }
          exchange.ok(bytes(""));
        });
    GrpcClient client = client("none");
    List<CompletableFuture<Void>> callers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      callers.add(CompletableFuture.runAsync(() -> succeed(client, 125)));
    }

    for (CompletableFuture<Void> caller : callers) {
      caller.get(30, TimeUnit.SECONDS);
    }
    assertThat(requests).hasValue(1_000);
    assertThat(server.connections()).isGreaterThan(1);
  }

  @Test
  void lostConnectionEndsTheCallAndTheNextOneConnectsAnew() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> call = begin(client);

    server.awaitRequest().connection().close();

    assertThat(await(call).status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(await(call).message()).isEqualTo("error reading from server: EOF");
    server.answer(exchange -> exchange.ok(bytes("again")));
    assertThat(call(client).payload()).asString().isEqualTo("again");
  }

  @Test
  void silentServerRunsIntoTheDeadline() throws Exception {
    GrpcResponse response = client("none").call(PATH, parts("a"), Map.of(), Duration.ofMillis(200));

    assertThat(response.status()).isEqualTo(GrpcStatus.DEADLINE_EXCEEDED);
    assertThat(response.toException())
        .hasMessage("rpc error: code = DeadlineExceeded desc = context deadline exceeded");
    Exchange request = server.awaitRequest();
    Await.until("the stream is cancelled", () -> !request.stream().isActive());
  }

  @Test
  void connectionThatNeverAnswersIsReplaced() {
    GrpcClient client = client("none");
    for (int i = 0; i < 4; i++) {
      client.call(PATH, parts("a"), Map.of(), Duration.ofMillis(100));
    }

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void interruptCancelsTheCall() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              outcome.complete(call(client));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    Exchange request = server.awaitRequest();

    caller.interrupt();

    assertThat(await(outcome).status()).isEqualTo(GrpcStatus.CANCELLED);
    assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
    Await.until("the stream is cancelled", () -> !request.stream().isActive());
  }

  @Test
  void nobodyListeningIsUnavailable() throws Exception {
    int port = freePort();
    GrpcResponse response = call(client(config("127.0.0.1:" + port, "none")));

    assertThat(response.toException())
        .hasMessage(
            "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while"
                + " dialing: dial tcp 127.0.0.1:"
                + port
                + ": connect: connection refused\"");
    assertThat(response.toException().isRetryable()).isTrue();
  }

  @Test
  void unknownHostIsUnavailable() {
    assertThat(call(client(config("no-such-host.invalid:4317", "none"))).message())
        .isEqualTo(
            "connection error: desc = \"transport: Error while dialing: dial tcp: lookup"
                + " no-such-host.invalid: no such host\"");
  }

  @Test
  void waitForReadyWaitsForTheServer() throws Exception {
    int port = freePort();
    GrpcClientConfig plain = config("127.0.0.1:" + port, "none");
    GrpcClientConfig waiting =
        new GrpcClientConfig(
            plain.endpoint(),
            "none",
            plain.tls(),
            Map.of(),
            Optional.empty(),
            true,
            "pick_first",
            "",
            "",
            0,
            0);
    CompletableFuture<GrpcResponse> call = begin(client(waiting));
    ScriptedServer late =
        keep(new ScriptedServer(port, Http2Settings.defaultSettings(), Optional.empty()));

    late.awaitRequest().ok(bytes("at last"));

    assertThat(await(call).payload()).asString().isEqualTo("at last");
  }

  @Test
  void serverThatDoesNotSpeakHttp2IsUnavailable() throws Exception {
    try (ServerSocket plain = new ServerSocket(0)) {
      CompletableFuture<GrpcResponse> call =
          begin(client(config("127.0.0.1:" + plain.getLocalPort(), "none")));
      plain.accept().close();

      assertThat(await(call).status()).isEqualTo(GrpcStatus.UNAVAILABLE);
      assertThat(await(call).message())
          .startsWith("connection error: desc = \"error reading server preface: ");
    }
  }

  @Test
  void closeEndsCallsInProgress() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> call = begin(client);
    server.awaitRequest();

    client.close();

    assertThat(await(call).status()).isEqualTo(GrpcStatus.CANCELLED);
    assertThat(await(call).message()).isEqualTo("grpc: the client connection is closing");
    assertThat(call(client).message()).isEqualTo("grpc: the client connection is closing");
  }

  private static void succeed(GrpcClient client, int calls) {
    for (int i = 0; i < calls; i++) {
      assertThat(call(client).message()).isEmpty();
    }
  }

  private GrpcClient client(String compression) {
    return client(config(server.endpoint(), compression));
  }

  private GrpcClient client(GrpcClientConfig config) {
    try {
      return keep(GrpcClient.open(config, "test/1"));
    } catch (dev.ingot.component.StartException e) {
      throw new AssertionError(e);
    }
  }

  private <C extends AutoCloseable> C keep(C closeable) {
    open.add(0, closeable);
    return closeable;
  }

  static GrpcClientConfig config(String endpoint, String compression) {
    return new GrpcClientConfig(
        endpoint,
        compression,
        new TlsClientConfig(TlsConfig.DEFAULT, true, false, ""),
        Map.of(),
        Optional.empty(),
        false,
        "round_robin",
        "",
        "",
        0,
        0);
  }

  private static GrpcResponse call(GrpcClient client) {
    return client.call(PATH, parts("a"), Map.of(), LONG);
  }

  private static CompletableFuture<GrpcResponse> begin(GrpcClient client) {
    return client.begin(PATH, parts("a"), Map.of(), LONG);
  }

  private static GrpcResponse await(CompletableFuture<GrpcResponse> call) throws Exception {
    return call.get(15, TimeUnit.SECONDS);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<Segment> parts(String... texts) {
    List<Segment> parts = new ArrayList<>();
    for (String text : texts) {
      parts.add(segment(bytes(text)));
    }
    return parts;
  }

  private static Segment segment(byte[] bytes) {
    return new Segment(bytes, 0, bytes.length, 1, true);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
