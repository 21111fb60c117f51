package dev.ingot.transport.server;

import java.time.Duration;
import java.util.Optional;

/**
 * What a connection of HTTP/2 may do.
 *
 * @param maxStreams requests at the same time
 * @param includeMetadata whether headers go with requests
 * @param stall how long a client may pause within a request; zero: as long as it likes
 * @param keepalive how long connections live
 */
record Http2Limits(
    int maxStreams, boolean includeMetadata, Duration stall, KeepaliveServerConfig keepalive) {
  /** How much a client may send of a request before it is admitted, in bytes. */
  static final int WINDOW = 256 * 1024;

  /** How much more a client may send at once of a request that is admitted, in bytes. */
  static final int ADMITTED_WINDOW = 1 << 20;

  /** How much a client may send of all its requests before any was read, in bytes. */
  static final int CONNECTION_WINDOW = 4 << 20;

  /** How large the headers of a request may be, in bytes. */
  static final int HEADER_LIST = 64 * 1024;

  private static final int HTTP_STREAMS = 250;
  private static final Duration GRPC_STALL = Duration.ofMinutes(1);

  static Http2Limits of(GrpcServerConfig config) {
    return new Http2Limits(
        config.maxConcurrentStreams(),
        config.includeMetadata(),
        GRPC_STALL,
        config.keepalive().orElse(KeepaliveServerConfig.DEFAULT));
  }

  static Http2Limits of(HttpServerConfig config) {
    KeepaliveServerConfig.ServerParameters defaults = KeepaliveServerConfig.DEFAULT.parameters();
    KeepaliveServerConfig keepalive =
        new KeepaliveServerConfig(
            Optional.of(
                new KeepaliveServerConfig.ServerParameters(
                    config.idleTimeout(),
                    Duration.ZERO,
                    Duration.ZERO,
                    defaults.time(),
                    defaults.timeout())),
            Optional.of(new KeepaliveServerConfig.EnforcementPolicy(Duration.ZERO, true)));
    return new Http2Limits(HTTP_STREAMS, config.includeMetadata(), config.idleTimeout(), keepalive);
  }
}
