package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sees, frame by frame, when a server leaves. */
final class Http2DrainTest {
  private static final String WAIT = "/test.Service/Wait";
  private static final byte[] MESSAGE = TestHttp2Client.frame(0, new byte[] {1});

  /** HEADERS and DATA of POST / on stream 101, whose ids no test comes to otherwise. */
  private static final byte[] LATE = {
    0,
    0,
    3,
    1,
    4,
    0,
    0,
    0,
    101,
    (byte) 0x83,
    (byte) 0x86,
    (byte) 0x84,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0,
    101,
    0
  };

  private final TestContext context = new TestContext();
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), new ByteBudget(1 << 20));
  private final BlockingQueue<GrpcReply> waiting = new LinkedBlockingQueue<>();
  private Server server;
  private TestHttp2Client client;
  private Thread stopping;

  @BeforeEach
  void start() throws StartException {
    GrpcMethod wait = (request, reply) -> waiting.add(reply);
    server =
        Server.grpc(
            GrpcServerConfig.at("127.0.0.1:0"),
            List.of(new GrpcService("test.Service", Map.of("Wait", wait))),
            runtime);
    server.start(cause -> {});
    stopping = new Thread(() -> server.stop(Duration.ofSeconds(20)));
    client = new TestHttp2Client(server.address());
    client.holdPings();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    stopping.join(10_000);
    runtime.stop();
    context.shared().stop();
    assertThat(stopping.isAlive()).isFalse();
  }

  private TestHttp2Client.Request call() {
    return client.open(TestHttp2Client.call(WAIT), false).data(MESSAGE, true);
  }

  private void stopWhenTheServerHasTheCall() {
    Await.until("the call arrived", () -> waiting.size() == 1);
    stopping.start();
  }

  private void answerNext() throws InterruptedException {
    GrpcReply reply = waiting.poll(10, TimeUnit.SECONDS);
    assertThat(reply).as("a call within 10 s").isNotNull();
    reply.ok(new byte[0]);
  }

  @Test
  void callsUnderWayAreTakenUntilTheClientHasHeard() throws Exception {
    TestHttp2Client.Request first = call();
    stopWhenTheServerHasTheCall();
    assertThat(client.awaitLastStream()).isEqualTo(Integer.MAX_VALUE);

    TestHttp2Client.Request second = call();
    answerNext();
    answerNext();
    assertThat(first.answer().grpc()).isEqualTo("0 ");
    assertThat(second.answer().grpc()).isEqualTo("0 ");
    assertThat(client.isOpen()).isTrue();

    client.answerPing();
    assertThat(client.awaitLastStream()).isEqualTo(5);
    client.awaitClosed();
  }

  @Test
  void whatComesTooLateDoesNotHarmTheCallsInProgress() throws Exception {
    TestHttp2Client.Request call = call();
    stopWhenTheServerHasTheCall();
    client.answerPing();
    assertThat(client.awaitLastStream()).isEqualTo(Integer.MAX_VALUE);
    assertThat(client.awaitLastStream()).isEqualTo(3);

    client.raw(LATE);
    client.ping();
    client.awaitPong();
    answerNext();

    assertThat(call.answer().grpc()).isEqualTo("0 ");
    client.awaitClosed();
    assertThat(waiting).isEmpty();
  }
}
