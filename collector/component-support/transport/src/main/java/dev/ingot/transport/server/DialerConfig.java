package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.time.Duration;

/**
 * The section {@code dialer} of a server, which the Collector has because clients and servers share
 * it.
 *
 * <p>Source: the Collector's {@code confignet.DialerConfig}.
 *
 * @param timeout accepted for the Collector's sake
 */
@Config
public record DialerConfig(
    @Option(doc = "Has no effect: servers do not connect to anybody.", defaultValue = "0s")
        Duration timeout) {

  /** The defaults. */
  static final DialerConfig DEFAULT = new DialerConfig(Duration.ZERO);
}
