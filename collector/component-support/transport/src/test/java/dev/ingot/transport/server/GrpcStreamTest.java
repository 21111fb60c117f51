package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.StartException;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.rpc.RpcStatus;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are answered with many messages. */
final class GrpcStreamTest {
  private static final byte[] NOTHING = TestHttp2Client.frame(0, new byte[0]);
  private static final byte[] ONE = {1};
  private static final byte[] TWO = {2, 2};

  private final TestContext context = new TestContext();
  private final ByteBudget budget = new ByteBudget(8 << 20);
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.EXTENSION, "test"), budget);
  private final CompletableFuture<GrpcStream> opened = new CompletableFuture<>();
  private final CountDownLatch gone = new CountDownLatch(1);
  private Server server;
  private TestHttp2Client client;

  @BeforeEach
  void start() throws StartException {
    GrpcMethod watch = (request, reply) -> opened.complete(reply.stream(gone::countDown));
    GrpcService service = new GrpcService("test.Service", Map.of("Watch", watch));
    server = Server.grpc(GrpcServerConfig.at("127.0.0.1:0"), List.of(service), runtime);
    server.start(cause -> {});
    client = new TestHttp2Client(server.address());
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(Duration.ofSeconds(5));
    runtime.stop();
    context.shared().stop();
    assertThat(budget.used()).isZero();
  }

  private TestHttp2Client.Request call() {
    return client.open(TestHttp2Client.call("/test.Service/Watch"), false).data(NOTHING, true);
  }

  private GrpcStream stream() throws Exception {
    return opened.get(10, TimeUnit.SECONDS);
  }

  private static byte[] both() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TestHttp2Client.frame(0, ONE));
    bytes.writeBytes(TestHttp2Client.frame(0, TWO));
    return bytes.toByteArray();
  }

  @Test
  void messagesArriveInOrderAndTheEndComesWithAStatus() throws Exception {
    TestHttp2Client.Request request = call();
    stream().send(ONE);
    stream().send(TWO);
    stream().end(RpcStatus.of(GrpcStatus.CANCELLED, "Server shutting down."));

    TestHttp2Client.Answer answer = request.answer();
    assertThat(answer.header(":status")).isEqualTo("200");
    assertThat(answer.header("content-type")).isEqualTo("application/grpc");
    assertThat(answer.body()).isEqualTo(both());
    assertThat(answer.grpc()).isEqualTo("1 Server shutting down.");
  }

  @Test
  void nothingIsSentAfterTheEnd() throws Exception {
    TestHttp2Client.Request request = call();
    stream().send(ONE);
    stream().end(RpcStatus.of(GrpcStatus.OK, ""));
    stream().send(TWO);
    stream().end(RpcStatus.of(GrpcStatus.INTERNAL, "twice"));

    assertThat(request.answer().body()).isEqualTo(TestHttp2Client.frame(0, ONE));
    assertThat(request.answer().grpc()).isEqualTo("0 ");
    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theServerLearnsThatAClientCancelled() throws Exception {
    TestHttp2Client.Request request = call();
    stream().send(ONE);
    request.cancel();

    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    stream().send(TWO);
  }

  @Test
  void theServerLearnsThatAConnectionIsLost() throws Exception {
    try (TestHttp2Client lost = new TestHttp2Client(server.address())) {
      lost.open(TestHttp2Client.call("/test.Service/Watch"), false).data(NOTHING, true);
      stream();
    }

    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void streamsDoNotKeepTheServerFromStoppingOnceEnded() throws Exception {
    TestHttp2Client.Request request = call();
    stream().end(RpcStatus.of(GrpcStatus.OK, ""));
    request.answer();

    server.stop(Duration.ofSeconds(10));
    client.awaitClosed();
  }
}
