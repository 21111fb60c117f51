package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import dev.ingot.component.config.Secret;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.Await;
import dev.ingot.transport.client.ScriptedServer.Exchange;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Decompression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrpcClientTest extends GrpcClientFixture {

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
    assertThat(request.header("user-agent")).startsWith("otelcol-test/1.0.0 (");
    assertThat(request.header("grpc-timeout")).isEqualTo("10000m");
    assertThat(request.header("grpc-encoding")).isEqualTo("null");
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
  void configuredHeadersAreSent() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("")));
    GrpcClientConfig plain = config(server.endpoint(), "none");
    GrpcClientConfig config =
        new GrpcClientConfig(
            plain.endpoint(),
            plain.compression(),
            plain.tls(),
            Map.of("X-Tenant", new Secret("acme"), "trace-bin", new Secret("hi")),
            Optional.empty(),
            plain.keepalive(),
            false,
            plain.balancerName(),
            "otel.example",
            "agent/2",
            0,
            0,
            List.of());

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
  void silentServerRunsIntoTheDeadline() throws Exception {
    GrpcClient client = connected();
    GrpcResponse response = client.call(PATH, parts("a"), Map.of(), Duration.ofMillis(500));

    assertThat(response.status()).isEqualTo(GrpcStatus.DEADLINE_EXCEEDED);
    assertThat(response.toException())
        .hasMessage("rpc error: code = DeadlineExceeded desc = context deadline exceeded");
    Exchange request = server.awaitRequest();
    Await.until("the stream is cancelled", () -> !request.stream().isActive());
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
}
