package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.time.Duration;

/**
 * The section {@code keepalive} of a gRPC client.
 *
 * <p>Source: the Collector's {@code configgrpc.KeepaliveClientConfig}.
 *
 * @param time how long nothing may come in before the server is asked for a sign of life
 * @param timeout how long the sign may take before the connection is given up
 * @param permitWithoutStream whether that happens without a call in progress, too
 */
@Config
public record KeepaliveConfig(
    @Option(
            doc = "After how long without anything received the server is pinged; at least 10s.",
            defaultValue = "10s")
        Duration time,
    @Option(
            doc = "How long a ping may go unanswered before the connection is closed.",
            defaultValue = "10s")
        Duration timeout,
    @Option(doc = "Whether the server is pinged while no call is in progress.")
        boolean permitWithoutStream) {

  private static final Duration SHORTEST_TIME = Duration.ofSeconds(10);

  /** The time, at least the 10 seconds that gRPC allows. */
  Duration effectiveTime() {
    return time.compareTo(SHORTEST_TIME) < 0 ? SHORTEST_TIME : time;
  }
}
