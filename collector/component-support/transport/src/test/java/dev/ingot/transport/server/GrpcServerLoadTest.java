package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients, good and bad, on a budget that is much too small. */
final class GrpcServerLoadTest {
  private static final int LIMIT = 3_000_000;
  private static final String ECHO = "/test.Service/Count";

  private final ByteBudget budget = new ByteBudget(LIMIT);
  private final TestContext context = new TestContext();
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), budget);
  private Server server;

  @BeforeEach
  void start() throws StartException {
    GrpcMethod count =
        (request, reply) -> {
          if (request.message().length % 2 == 0) {
            reply.ok(new byte[0]);
          } else {
            runtime.pool().execute(() -> reply.ok(new byte[0]));
          }
        };
    server =
        Server.grpc(
            GrpcServerConfig.at("127.0.0.1:0"),
            List.of(new GrpcService("test.Service", Map.of("Count", count))),
            runtime);
    server.start(cause -> {});
  }

  @AfterEach
  void stop() {
    server.stop(Duration.ofSeconds(5));
    runtime.stop();
    context.shared().stop();
  }

  @Test
  void everyCompleteCallIsAnsweredAndAllMemoryComesBack() {
    Random random = new Random(42);
    List<TestHttp2Client.Request> complete = new ArrayList<>();
    List<TestHttp2Client> clients = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clients.add(new TestHttp2Client(server.address()));
    }
    TestHttp2Client rude = new TestHttp2Client(server.address());
    for (int i = 0; i < 400; i++) {
      TestHttp2Client client = clients.get(random.nextInt(clients.size()));
      if (i % 10 == 0) {
        cancelled(client, random);
        rude.open(TestHttp2Client.call(ECHO), false)
            .data(TestHttp2Client.frame(0, 50_000, new byte[20_000]), false);
      }
      byte[] frame = TestHttp2Client.frame(0, new byte[random.nextInt(1_500_000)]);
      complete.add(client.open(TestHttp2Client.call(ECHO), false).data(frame, true));
    }
    rude.close();
    assertThat(complete)
        .allSatisfy(
            call ->
                assertThat(call.answer().grpc())
                    .isIn("0 ", "14 too many requests wait for memory"));
    assertThat(clients).allMatch(TestHttp2Client::isOpen);
    clients.forEach(TestHttp2Client::close);
    Await.until("all memory given back", () -> budget.used() == 0);
  }

  private static void cancelled(TestHttp2Client client, Random random) {
    TestHttp2Client.Request half =
        client
            .open(TestHttp2Client.call(ECHO), false)
            .data(TestHttp2Client.frame(0, 1_000_000, new byte[random.nextInt(1000)]), false);
    half.cancel();
  }
}
