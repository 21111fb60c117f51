package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.TestContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that attack with frames lose their connection, and others are served all the while. */
final class HostileFramesTest {
  private static final int ENHANCE_YOUR_CALM = 11;
  private static final byte[] NOTHING = {};

  private final TestContext context = new TestContext();
  private final ByteBudget budget = new ByteBudget(1 << 20);
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), budget);
  private Server server;
  private RawFrames attacker;

  @BeforeEach
  void start() throws StartException, IOException {
    GrpcMethod echo = (request, reply) -> reply.ok(request.message());
    server =
        Server.grpc(
            GrpcServerConfig.at("127.0.0.1:0"),
            List.of(new GrpcService("test.Service", Map.of("Echo", echo))),
            runtime);
    server.start(cause -> {});
    attacker = new RawFrames(server.address());
  }

  @AfterEach
  void othersAreServed() throws IOException {
    try (TestHttp2Client client = new TestHttp2Client(server.address())) {
      byte[] message = TestHttp2Client.frame(0, new byte[10]);
      assertThat(client.send(TestHttp2Client.call("/test.Service/Echo"), message).grpc())
          .isEqualTo("0 ");
    }
    attacker.close();
    server.stop(Duration.ofSeconds(5));
    runtime.stop();
    context.shared().stop();
    assertThat(budget.used()).isZero();
  }

  @Test
  void headersWithoutEndAreCutOff() throws Exception {
    attacker.send(RawFrames.HEADERS, 0, 1, RawFrames.CALL);
    attacker.flood(10_000, RawFrames.CONTINUATION, 1, NOTHING);
    assertThat(attacker.end()).isIn(ENHANCE_YOUR_CALM, -1);
  }

  @Test
  void largeHeadersAreCutOff() throws Exception {
    attacker.send(RawFrames.HEADERS, 0, 1, RawFrames.CALL);
    byte[] literal =
        ByteBuffer.allocate(16_000).put(new byte[] {0, 1, 'a', 127, (byte) 0xff}).array();
    attacker.flood(1_000, RawFrames.CONTINUATION, 1, literal);
    assertThat(attacker.end()).isIn(ENHANCE_YOUR_CALM, 1, 9, -1);
  }

  @Test
  void resetsInARowAreCutOff() throws Exception {
    byte[] cancel = ByteBuffer.allocate(4).putInt(8).array();
    for (int stream = 1; stream < 20_000; stream += 2) {
      boolean open =
          attacker.send(RawFrames.HEADERS, RawFrames.END_HEADERS, stream, RawFrames.CALL)
              && attacker.send(RawFrames.RST_STREAM, 0, stream, cancel);
      if (!open) {
        break;
      }
    }
    assertThat(attacker.end()).isIn(ENHANCE_YOUR_CALM, -1);
  }

  @Test
  void pingsInARowAreCutOff() throws Exception {
    attacker.flood(20_000, RawFrames.PING, 0, new byte[8]);
    assertThat(attacker.end()).isIn(ENHANCE_YOUR_CALM, -1);
  }

  @Test
  void emptyDataInARowIsCutOff() throws Exception {
    attacker.send(RawFrames.HEADERS, RawFrames.END_HEADERS, 1, RawFrames.CALL);
    attacker.flood(10_000, RawFrames.DATA, 1, NOTHING);
    assertThat(attacker.end()).isIn(ENHANCE_YOUR_CALM, -1);
  }

  @Test
  void aWindowThatOverflowsIsAnError() throws Exception {
    byte[] most = ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array();
    attacker.flood(3, RawFrames.WINDOW_UPDATE, 0, most);
    assertThat(attacker.end()).isIn(3, -1);
  }
}
