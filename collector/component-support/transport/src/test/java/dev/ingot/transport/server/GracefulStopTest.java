package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.DaemonWorkers;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.client.GrpcClient;
import dev.ingot.transport.client.GrpcClientConfig;
import dev.ingot.transport.client.GrpcResponse;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.TlsClientConfig;
import dev.ingot.transport.tls.TlsConfig;
import dev.ingot.transport.tls.TlsServerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Servers that stop while clients call without pause. */
final class GracefulStopTest {
  private static final int CALLERS = 6;
  private static final int CALLS_BEFORE = 500;

  private final ByteBudget budget = new ByteBudget(4 << 20);
  private final TestContext context = new TestContext();
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), budget);
  private final Set<Integer> consumed = ConcurrentHashMap.newKeySet();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void stop() {
    runtime.stop();
    context.shared().stop();
    assertThat(budget.used()).isZero();
  }

  @RepeatedTest(3)
  void everyCallOfGrpcIsServedOrCanBeMadeAgain() throws Exception {
    Server server = grpc(Optional.empty());
    callUntilStopped(server, new TlsClientConfig(TlsConfig.DEFAULT, true, false, ""));
  }

  @RepeatedTest(3)
  void everyCallOfGrpcWithTlsIsServedOrCanBeMadeAgain() throws Exception {
    callUntilStopped(grpc(Optional.of(TestTls.server())), TestTls.client());
  }

  private void callUntilStopped(Server server, TlsClientConfig tls) throws Exception {
    Set<String> failures = ConcurrentHashMap.newKeySet();
    try (GrpcClient shared = client(server, tls);
        GrpcClient other = client(server, tls)) {
      stopAmidCalls(
          server,
          (caller, number) -> {
            GrpcResponse response = call(caller % 3 == 0 ? other : shared, number);
            if (response.isOk()) {
              acknowledged.add(number);
            } else if (response.status() != GrpcStatus.UNAVAILABLE
                || !response.toException().isRetryable()) {
              failures.add(response.toString());
            }
            return response.isOk();
          });
    }
    assertThat(failures).isEmpty();
    assertThat(acknowledged).isEqualTo(consumed);
  }

  @RepeatedTest(3)
  void everyRequestOfHttp1IsServedOrWasNotLookedAt() throws Exception {
    Server server = Server.http(HttpServerConfig.at("127.0.0.1:0"), new Consuming(), runtime);
    server.start(cause -> {});
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + "/");
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    stopAmidCalls(server, (caller, number) -> post(client, uri, number));
    assertThat(acknowledged).isEqualTo(consumed);
  }

  private boolean post(HttpClient client, URI uri, int number) throws InterruptedException {
    try {
      int status =
          client
              .send(
                  java.net.http.HttpRequest.newBuilder(uri)
                      .POST(BodyPublishers.ofByteArray(message(number)))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isEqualTo(200);
      return acknowledged.add(number);
    } catch (IOException e) {
      return false;
    }
  }

  private interface Call {
    boolean succeeds(int caller, int number) throws InterruptedException;
  }

  private void stopAmidCalls(Server server, Call call) throws Exception {
    List<CompletableFuture<Void>> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      CompletableFuture<Void> done = new CompletableFuture<>();
      callers.add(done);
      IntPredicate succeeds =
          number -> {
            try {
              return call.succeeds(caller, number);
            } catch (InterruptedException e) {
              return false;
            }
          };
      new DaemonWorkers()
          .start(
              "caller-" + i,
              () -> {
                try {
                  while (succeeds.test(calls.incrementAndGet())) {
                    Thread.onSpinWait();
                  }
                  done.complete(null);
                } catch (Throwable e) {
                  done.completeExceptionally(e);
                }
              });
    }
    Await.until("calls are under way", () -> consumed.size() >= CALLS_BEFORE);
    server.stop(Duration.ofSeconds(10));
    for (CompletableFuture<Void> caller : callers) {
      caller.get(15, TimeUnit.SECONDS);
    }
  }

  private Server grpc(Optional<TlsServerConfig> tls) throws StartException {
    GrpcServerConfig plain = GrpcServerConfig.at("127.0.0.1:0");
    GrpcServerConfig config =
        new GrpcServerConfig(
            plain.endpoint(),
            plain.transport(),
            plain.dialer(),
            tls,
            plain.auth(),
            plain.maxRecvMsgSizeMib(),
            plain.maxConcurrentStreams(),
            0,
            0,
            plain.keepalive(),
            false,
            List.of(),
            0);
    GrpcMethod method = (request, reply) -> consume(request.message(), () -> reply.ok(new byte[0]));
    Server server =
        Server.grpc(
            config, List.of(new GrpcService("test.Service", Map.of("Export", method))), runtime);
    server.start(cause -> {});
    return server;
  }

  /** Every third message takes a thread. */
  private void consume(byte[] message, Runnable answer) {
    int number = ByteBuffer.wrap(message).getInt();
    Runnable work =
        () -> {
          consumed.add(number);
          answer.run();
        };
    if (number % 3 == 0) {
      runtime.pool().execute(work);
    } else {
      work.run();
    }
  }

  private GrpcClient client(Server server, TlsClientConfig tls) throws StartException {
    String endpoint = "localhost:" + server.address().getPort();
    return GrpcClient.open(
        new GrpcClientConfig(
            endpoint,
            "none",
            tls,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            "pick_first",
            "",
            "",
            0,
            0,
            List.of()),
        context.of(ComponentKind.EXPORTER, "client"));
  }

  private static GrpcResponse call(GrpcClient client, int number) {
    byte[] bytes = message(number);
    List<Segment> message = List.of(new Segment(bytes, 0, bytes.length, 1, true));
    return client.call("/test.Service/Export", message, Map.of(), Duration.ofSeconds(10));
  }

  /** A message that begins with its number, some of them large. */
  private static byte[] message(int number) {
    return ByteBuffer.allocate(number % 5 == 0 ? 300_000 : 100).putInt(number).array();
  }

  private final class Consuming implements HttpHandler {
    @Override
    public Optional<HttpResponse> screen(HttpHead head) {
      return Optional.empty();
    }

    @Override
    public void handle(HttpRequest request, java.util.function.Consumer<HttpResponse> reply) {
      consume(request.body(), () -> reply.accept(HttpResponse.of(200, "text/plain", new byte[0])));
    }

    @Override
    public HttpResponse refuse(HttpHead head, int status, String message) {
      return HttpResponse.text(status, message);
    }
  }
}
