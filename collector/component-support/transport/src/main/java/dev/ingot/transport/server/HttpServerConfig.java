package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.middleware.MiddlewareConfig;
import dev.ingot.transport.tls.TlsServerConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A HTTP server.
 *
 * <p>Source: the Collector's {@code config/confighttp}.
 */
@Config
public record HttpServerConfig(
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
    @Option(doc = "TLS. Without the section the server speaks plain text.")
        Optional<TlsServerConfig> tls,
    @Option(doc = "Cross-origin requests of web pages. Without the section they are not answered.")
        Optional<CorsConfig> cors,
    @Option(doc = "Who may send. Without the section everybody may.", ifWritten = true)
        Optional<AuthConfig> auth,
    @Option(
            doc = "The largest body, as sent and after decompression. 0 and less: the default.",
            defaultValue = "20971520",
            unit = "bytes",
            max = 2147483639,
            ifWritten = true)
        int maxRequestBodySize,
    @Option(doc = "Whether the request headers go with the telemetry.", ifWritten = true)
        boolean includeMetadata,
    @Option(doc = "Headers to add to every response.", ifWritten = true)
        Map<String, Secret> responseHeaders,
    @Option(
            doc =
                "The values of Content-Encoding that are accepted; the empty text stands for none."
                    + " Without the list: none, gzip, zstd, zlib, snappy, deflate, lz4 and"
                    + " x-snappy-framed.",
            ifWritten = true)
        List<String> compressionAlgorithms,
    @Option(
            doc = "How long a client may take to send a whole request. 0: as long as it likes.",
            defaultValue = "0s",
            ifWritten = true)
        Duration readTimeout,
    @Option(
            doc =
                "How long a client may take to send the headers. 0: one minute, so that slow clients"
                    + " cannot hold the server. Below 0: as long as it likes.",
            defaultValue = "1m")
        Duration readHeaderTimeout,
    @Option(
            doc =
                "How long a client may take to accept a response. 0: 30 seconds. Below 0: as long as"
                    + " it likes.",
            defaultValue = "30s")
        Duration writeTimeout,
    @Option(
            doc =
                "How long a connection may stay without a request, and a client may pause within a"
                    + " body. 0: one minute. Below 0: as long as it likes.",
            defaultValue = "1m")
        Duration idleTimeout,
    @Option(doc = "Whether a connection serves more than one request.", defaultValue = "true")
        boolean keepAlivesEnabled,
    @Option(
            doc =
                "Extensions that see every request. None of the extensions here does: the collector"
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
  private static final int DEFAULT_MAX_BODY = 20 << 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

  public HttpServerConfig {
    maxRequestBodySize = maxRequestBodySize <= 0 ? DEFAULT_MAX_BODY : maxRequestBodySize;
    readHeaderTimeout = guarded(readHeaderTimeout, MINUTE);
    writeTimeout = guarded(writeTimeout, HALF_MINUTE);
    idleTimeout = guarded(idleTimeout, MINUTE);
    responseHeaders = Map.copyOf(responseHeaders);
    compressionAlgorithms = List.copyOf(compressionAlgorithms);
    middlewares = List.copyOf(middlewares);
  }

  /** What is not set is limited; what is below zero is not, as {@link Deadline} has it. */
  private static Duration guarded(Duration written, Duration guard) {
    return written.isZero() ? guard : written;
  }

  /** The defaults with an endpoint. */
  public static HttpServerConfig at(String endpoint) {
    return new HttpServerConfig(
        endpoint,
        "tcp",
        DialerConfig.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DEFAULT_MAX_BODY,
        false,
        Map.of(),
        List.of(),
        Duration.ZERO,
        MINUTE,
        HALF_MINUTE,
        MINUTE,
        true,
        List.of(),
        0);
  }

  @Override
  public void validate(ConfigSection section) {
    ServerRules.check(section, endpoint, transport);
    if (!keepAlivesEnabled) {
      section.hide("keep_alives_enabled");
    }
    ServerRules.codings(section, compressionAlgorithms);
  }
}
