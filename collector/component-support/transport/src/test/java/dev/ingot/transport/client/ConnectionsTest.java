package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final List<GrpcConnection> dialed = new ArrayList<>();
  private long now;
  private final Connections connections = new Connections(this::dial, () -> now, () -> 0.5);

  @Test
  void connectionOnItsWayIsShared() {
    assertThat(connections.current()).isSameAs(connections.current());
    assertThat(dialed).hasSize(1);
  }

  @Test
  void lostConnectionIsDialedAgainAtOnce() {
    GrpcConnection first = connections.current();
    settle(first);
    first.retire();

    assertThat(connections.current()).isNotSameAs(first);
  }

  @Test
  void failedConnectionIsDialedAgainAfterAGrowingDelay() {
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      GrpcConnection failed = connections.current();
      failed.failed("down");
      assertThat(connections.current()).isSameAs(failed);
      delays.add(connections.delay().toMillis());
      now += connections.delay().toNanos();
      assertThat(connections.current()).isNotSameAs(failed);
    }

    assertThat(delays).containsExactly(1_000L, 1_600L, 2_560L, 3_000L, 3_000L);
  }

  @Test
  void successMakesTheDelayShortAgain() {
    for (int i = 0; i < 3; i++) {
      connections.current().failed("down");
      now += connections.delay().toNanos();
    }
    GrpcConnection good = connections.current();
    settle(good);
    good.retire();

    connections.current().failed("down");

    assertThat(connections.delay()).isEqualTo(Duration.ofSeconds(1));
  }

  private static void settle(GrpcConnection connection) {
    connection.settled(GrpcSessionBuilder.session(connection));
  }

  private GrpcConnection dial() {
    GrpcConnection connection = new GrpcConnection();
    dialed.add(connection);
    return connection;
  }
}
