package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.time.Duration;
import java.util.Optional;

/**
 * How an HTTP client uses connections.
 *
 * <p>Source: the Collector's {@code confighttp.ClientConfig}.
 *
 * @param maxIdleConns accepted for the Collector's sake
 * @param maxIdleConnsPerHost accepted for the Collector's sake
 * @param maxConnsPerHost accepted for the Collector's sake
 * @param idleConnTimeout accepted for the Collector's sake
 * @param disableKeepAlives whether every request has a connection of its own; that needs a server
 *     that answers {@code Connection: close} with the same, as RFC 9112 section 9.6 asks
 * @param keepalive the same in the notation of newer Collectors; empty: switched off
 * @param forceAttemptHttp2 whether HTTP/2 is used where a TLS server offers it
 * @param http2ReadIdleTimeout accepted for the Collector's sake
 * @param http2PingTimeout accepted for the Collector's sake
 */
@Config
public record HttpConnectionsConfig(
    @Option(doc = "Has no effect: Java keeps idle connections.", defaultValue = "100")
        int maxIdleConns,
    @Option(doc = "Has no effect: Java keeps idle connections.", defaultValue = "0")
        int maxIdleConnsPerHost,
    @Option(
            doc = "Has no effect: there are at most as many connections as queue consumers.",
            defaultValue = "0")
        int maxConnsPerHost,
    @Option(doc = "Has no effect: Java closes idle connections.", defaultValue = "90s")
        Duration idleConnTimeout,
    @Option(
            doc =
                "Whether every request has a connection of its own, over HTTP/1.1. That takes far"
                    + " more time than sending over one that is open.")
        boolean disableKeepAlives,
    @Option(
            doc =
                "The same as newer Collectors write it: with enabled: false every request has a"
                    + " connection of its own.",
            defaultValue = "{}")
        Optional<Keepalives> keepalive,
    @Option(
            doc =
                "Whether HTTP/2 is used where a server with TLS offers it. Without TLS it is"
                    + " always HTTP/1.1.",
            defaultValue = "true")
        boolean forceAttemptHttp2,
    @Option(
            doc =
                "Has no effect: connections of HTTP/2 are not pinged. A request on a dead one ends"
                    + " after the timeout, and is retried.",
            defaultValue = "0s")
        Duration http2ReadIdleTimeout,
    @Option(doc = "Has no effect: connections of HTTP/2 are not pinged.", defaultValue = "0s")
        Duration http2PingTimeout) {

  /** The defaults. */
  public static final HttpConnectionsConfig DEFAULT =
      new HttpConnectionsConfig(
          100,
          0,
          0,
          Duration.ofSeconds(90),
          false,
          Optional.of(new Keepalives(100, 0, Duration.ofSeconds(90))),
          true,
          Duration.ZERO,
          Duration.ZERO);

  /** How long idle connections are kept. */
  @Config
  public record Keepalives(
      @Option(doc = "Has no effect: Java keeps idle connections.", defaultValue = "100")
          int maxIdleConns,
      @Option(doc = "Has no effect: Java keeps idle connections.") int maxIdleConnsPerHost,
      @Option(doc = "Has no effect: Java closes idle connections.", defaultValue = "90s")
          Duration idleConnTimeout) {}

  /** Whether a connection is used again. */
  boolean reused() {
    return !disableKeepAlives && keepalive.isPresent();
  }

  /** Whether a server with TLS may choose HTTP/2. */
  boolean http2() {
    return forceAttemptHttp2 && reused();
  }
}
