package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Logger.Level;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.RecordingLogger.Message;
import dev.ingot.testkit.TestContext;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionLimitTest {
  private static final String REFUSED =
      "Connections refused: as many are open as max_connections allows";

  private final RecordingLogger logger = new RecordingLogger();
  private final EmbeddedChannel listener =
      new EmbeddedChannel(ConnectionLimit.of("127.0.0.1:4317", 2, logger));

  @Test
  void oneMoreIsClosedAtOnceUntilAnotherEnds() {
    EmbeddedChannel first = accept();
    EmbeddedChannel second = accept();
    EmbeddedChannel third = accept();
    assertThat(List.of(first.isOpen(), second.isOpen(), third.isOpen()))
        .containsExactly(true, true, false);
    assertThat(listener.inboundMessages()).containsExactly(first, second);
    first.close();
    assertThat(accept().isOpen()).isTrue();
    assertThat(accept().isOpen()).isFalse();
  }

  @Test
  void theLogIsToldAtOnceAndThenOnceInTenSeconds() {
    listener.freezeTime();
    for (int i = 0; i < 7; i++) {
      accept();
    }
    assertThat(logger.messages()).containsExactly(refused(1));
    pass(9);
    assertThat(logger.messages()).hasSize(1);
    pass(1);
    assertThat(logger.messages()).containsExactly(refused(1), refused(4));
    pass(60);
    assertThat(logger.messages()).hasSize(2);
    accept();
    assertThat(logger.messages()).containsExactly(refused(1), refused(4), refused(1));
  }

  @ParameterizedTest
  @CsvSource({"1, 64", "100663296, 384", "1073741824, 4096", "9223372036854775807, 2147483647"})
  void withoutANumberTheHeapDecides(long heap, int connections) {
    assertThat(ConnectionLimit.ofHeap(heap)).isEqualTo(connections);
  }

  @Test
  void aServerClosesWhatIsTooMuchAndServesTheOthers() throws Exception {
    TestContext context = new TestContext();
    ServerRuntime runtime =
        new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), new ByteBudget(1 << 20));
    Server server = Server.http(one(), new EchoHandler(runtime.pool()), runtime);
    server.start(cause -> {});
    try (RawHttp first = new RawHttp(server.address())) {
      assertThat(get(first)).startsWith("200");
      try (RawHttp second = new RawHttp(server.address())) {
        assertThat(second.isClosedByServer()).isTrue();
      }
      assertThat(get(first)).startsWith("200");
    }
    assertThat(context.logger().texts(Level.WARN)).containsExactly(REFUSED);
    server.stop(Duration.ofSeconds(5));
    runtime.stop();
    context.shared().stop();
  }

  private static HttpServerConfig one() {
    HttpServerConfig plain = HttpServerConfig.at("127.0.0.1:0");
    return new HttpServerConfig(
        plain.endpoint(),
        plain.transport(),
        plain.dialer(),
        plain.tls(),
        plain.cors(),
        plain.auth(),
        plain.maxRequestBodySize(),
        false,
        plain.responseHeaders(),
        plain.compressionAlgorithms(),
        plain.readTimeout(),
        plain.readHeaderTimeout(),
        plain.writeTimeout(),
        plain.idleTimeout(),
        true,
        List.of(),
        1);
  }

  private static String get(RawHttp connection) throws IOException {
    return connection.send("POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n").answer();
  }

  private EmbeddedChannel accept() {
    EmbeddedChannel connection = new EmbeddedChannel();
    listener.writeInbound(connection);
    return connection;
  }

  private void pass(long seconds) {
    listener.advanceTimeBy(seconds, TimeUnit.SECONDS);
    listener.runScheduledPendingTasks();
  }

  private static Message refused(long count) {
    return new Message(
        Level.WARN,
        REFUSED,
        Map.of("endpoint", "127.0.0.1:4317", "max_connections", 2, "refused", count));
  }
}
