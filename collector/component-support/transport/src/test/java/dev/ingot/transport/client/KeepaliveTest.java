package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.timeout.IdleStateEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeepaliveTest {
  private final GrpcConnection connection = new GrpcConnection();
  private int pings;

  @Test
  void silenceIsAnsweredWithAPing() {
    EmbeddedChannel channel = channel(true);

    silence(channel);

    assertThat(pings).isEqualTo(1);
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void idleConnectionIsLeftAloneUnlessPermitted() {
    EmbeddedChannel channel = channel(false);

    silence(channel);

    assertThat(pings).isZero();
  }

  @Test
  void unansweredPingEndsTheConnection() {
    EmbeddedChannel channel = channel(true);
    silence(channel);

    pass(channel, Duration.ofMillis(999));
    assertThat(channel.isOpen()).isTrue();
    pass(channel, Duration.ofMillis(1));

    assertThat(channel.isOpen()).isFalse();
    assertThat(connection.end()).isEqualTo("keepalive ping failed to receive ACK within timeout");
  }

  @Test
  void answeredPingKeepsTheConnection() {
    EmbeddedChannel channel = channel(true);
    silence(channel);

    channel.writeInbound(new DefaultHttp2PingFrame(0, true));
    pass(channel, Duration.ofSeconds(5));

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void pingsOftenerThanGrpcAllowsAreSlowedDown() {
    assertThat(config(Duration.ofSeconds(1), true).effectiveTime())
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(config(Duration.ofSeconds(11), true).effectiveTime())
        .isEqualTo(Duration.ofSeconds(11));
  }

  private EmbeddedChannel channel(boolean permitWithoutStream) {
    EmbeddedChannel channel =
        new EmbeddedChannel(
            new Keepalive(
                config(Duration.ofSeconds(10), permitWithoutStream),
                () -> false,
                () -> pings++,
                connection));
    channel.freezeTime();
    return channel;
  }

  private static KeepaliveConfig config(Duration time, boolean permitWithoutStream) {
    return new KeepaliveConfig(time, Duration.ofSeconds(1), permitWithoutStream);
  }

  private static void silence(EmbeddedChannel channel) {
    channel.pipeline().fireUserEventTriggered(IdleStateEvent.FIRST_READER_IDLE_STATE_EVENT);
    channel.runPendingTasks();
  }

  private static void pass(EmbeddedChannel channel, Duration time) {
    channel.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
    channel.runScheduledPendingTasks();
  }
}
