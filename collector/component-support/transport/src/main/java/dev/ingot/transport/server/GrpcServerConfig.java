package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.middleware.MiddlewareConfig;
import dev.ingot.transport.tls.TlsServerConfig;
import java.util.List;
import java.util.Optional;

/**
 * A gRPC server.
 *
 * <p>Source: the Collector's {@code config/configgrpc}.
 */
@Config
public record GrpcServerConfig(
    @Option(
            doc =
                "Host and port to listen on. Without a host it listens on all addresses. With"
                    + " transport: unix the file of the socket.")
        String endpoint,
    @Option(
            doc =
                "What to listen on: tcp, tcp4 for IPv4 only, tcp6 for IPv6 only, or unix for a"
                    + " socket of the file system.",
            defaultValue = "tcp")
        String transport,
    @Option(doc = "Has no effect: servers do not connect to anybody.", ifWritten = true)
        DialerConfig dialer,
    @Option(doc = "TLS. Without the section the server speaks plain text.", ifWritten = true)
        Optional<TlsServerConfig> tls,
    @Option(doc = "Who may send. Without the section everybody may.", ifWritten = true)
        Optional<AuthConfig> auth,
    @Option(
            doc = "The largest message, as sent and after decompression. 0: the default.",
            defaultValue = "4",
            unit = "MiB",
            min = 0,
            max = 2047,
            ifWritten = true)
        int maxRecvMsgSizeMib,
    @Option(
            doc = "How many calls may run on one connection. 0: the default.",
            defaultValue = "1000",
            min = 0,
            ifWritten = true)
        int maxConcurrentStreams,
    @Option(
            doc = "Has no effect: buffers follow the load.",
            defaultValue = "524288",
            unit = "bytes",
            min = 0)
        int readBufferSize,
    @Option(
            doc = "Has no effect: buffers follow the load.",
            defaultValue = "0",
            unit = "bytes",
            min = 0,
            ifWritten = true)
        int writeBufferSize,
    @Option(
            doc = "How long connections live. enabled: false leaves it at its defaults.",
            defaultValue = "{}")
        Optional<KeepaliveServerConfig> keepalive,
    @Option(doc = "Whether the request headers go with the telemetry.", ifWritten = true)
        boolean includeMetadata,
    @Option(
            doc =
                "Extensions that see every call. None of the extensions here does: the collector"
                    + " does not start with an entry.",
            ifWritten = true)
        List<MiddlewareConfig> middlewares,
    @Option(
            doc =
                "How many connections may be open; what is more is closed at once. 0: one for each"
                    + " 256 KiB of the heap. The Collector has no such option.",
            defaultValue = "0",
            min = 0,
            ifWritten = true)
        int maxConnections)
    implements Validated {
  private static final int DEFAULT_MAX_MESSAGE = 4;
  private static final int DEFAULT_STREAMS = 1000;

  public GrpcServerConfig {
    maxRecvMsgSizeMib = maxRecvMsgSizeMib == 0 ? DEFAULT_MAX_MESSAGE : maxRecvMsgSizeMib;
    maxConcurrentStreams = maxConcurrentStreams == 0 ? DEFAULT_STREAMS : maxConcurrentStreams;
    middlewares = List.copyOf(middlewares);
  }

  /** The defaults with an endpoint. */
  public static GrpcServerConfig at(String endpoint) {
    return new GrpcServerConfig(
        endpoint,
        "tcp",
        DialerConfig.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        DEFAULT_MAX_MESSAGE,
        DEFAULT_STREAMS,
        512 * 1024,
        0,
        Optional.of(KeepaliveServerConfig.DEFAULT),
        false,
        List.of(),
        0);
  }

  @Override
  public void validate(ConfigSection section) {
    ServerRules.check(section, endpoint, transport);
    if (keepalive.isEmpty()) {
      section.hide("keepalive");
    }
  }
}
