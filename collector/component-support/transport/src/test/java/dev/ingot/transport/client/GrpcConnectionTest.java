package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import dev.ingot.testkit.Await;
import dev.ingot.transport.client.ScriptedServer.Exchange;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Settings;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Connections that come, go and are missing. */
class GrpcConnectionTest extends GrpcClientFixture {

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
  void refusedStreamIsTriedAgainUnseen() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> call = begin(client);

    server.awaitRequest().reset(Http2Error.REFUSED_STREAM);
    server.awaitRequest().ok(bytes("second"));

    assertThat(await(call).payload()).asString().isEqualTo("second");
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
  void connectionThatNeverAnswersIsReplaced() throws Exception {
    GrpcClient client = connected();
    for (int i = 0; i < 3; i++) {
      CompletableFuture<GrpcResponse> call =
          client.begin(PATH, parts("a"), Map.of(), Duration.ofMillis(500));
      server.awaitRequest();
      assertThat(await(call).status()).isEqualTo(GrpcStatus.DEADLINE_EXCEEDED);
    }
    assertThat(server.connections()).isEqualTo(1);

    CompletableFuture<GrpcResponse> next = begin(client);
    server.awaitRequest().ok(bytes(""));
    assertThat(await(next).isOk()).isTrue();
    assertThat(server.connections()).isEqualTo(2);
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
            Optional.empty(),
            true,
            "pick_first",
            "",
            "",
            0,
            0,
            List.of());
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
}
