package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.middleware.MiddlewareConfig;
import dev.ingot.transport.tls.TlsClientConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of a gRPC client.
 *
 * <p>Source: the Collector's {@code config/configgrpc}.
 *
 * @param endpoint where to connect to, as {@link GrpcTarget} reads it
 * @param compression {@code gzip}, {@code zstd}, {@code snappy}, {@code none} or empty
 * @param tls how to speak TLS; a scheme in the endpoint wins
 * @param headers sent with every call
 * @param auth as whom to send; absent: without credentials
 * @param keepalive whether and when the server is asked for a sign of life
 * @param waitForReady whether a call waits for a connection instead of failing with it
 * @param balancerName accepted for the Collector's sake
 * @param authority the {@code :authority} to send, or empty
 * @param userAgent the {@code user-agent} to send, or empty for the collector's own
 * @param readBufferSize accepted for the Collector's sake
 * @param writeBufferSize accepted for the Collector's sake
 * @param middlewares extensions that are to see every call
 */
@Config
public record GrpcClientConfig(
    @Option(
            doc =
                "Where to connect to: host:port, dns:///host:port, http://host:port (never TLS),"
                    + " https://host:port (always TLS) or unix:///path of a socket.")
        String endpoint,
    @Option(doc = "How requests are compressed: gzip, zstd, snappy or none.", defaultValue = "gzip")
        String compression,
    @Option(doc = "TLS towards the server.", ifWritten = true) TlsClientConfig tls,
    @Option(doc = "Headers sent with every request.", ifWritten = true) Map<String, Secret> headers,
    @Option(doc = "Credentials to send. Without the section none are.", ifWritten = true)
        Optional<AuthConfig> auth,
    @Option(doc = "Pings towards a silent server; off when absent.", ifWritten = true)
        Optional<KeepaliveConfig> keepalive,
    @Option(
            doc =
                "Whether a request waits for a connection, as long as its timeout allows, instead"
                    + " of failing when the connection fails.",
            ifWritten = true)
        boolean waitForReady,
    @Option(
            doc =
                "How servers are chosen when the name has several addresses: round_robin or"
                    + " pick_first. Both use one connection to the first address that answers.",
            defaultValue = "round_robin")
        String balancerName,
    @Option(doc = "The authority sent to the server instead of the endpoint's.", ifWritten = true)
        String authority,
    @Option(
            doc = "The user agent sent to the server instead of the collector's own.",
            ifWritten = true)
        String userAgent,
    @Option(
            doc = "Has no effect: buffers grow and shrink as needed.",
            defaultValue = "0",
            unit = "bytes",
            ifWritten = true)
        int readBufferSize,
    @Option(
            doc = "Has no effect: buffers grow and shrink as needed.",
            defaultValue = "524288",
            unit = "bytes")
        int writeBufferSize,
    @Option(
            doc =
                "Extensions that see every call. None of the extensions here does: the collector"
                    + " does not start with an entry.",
            ifWritten = true)
        List<MiddlewareConfig> middlewares)
    implements Validated {

  public GrpcClientConfig {
    headers = Map.copyOf(headers);
    middlewares = List.copyOf(middlewares);
  }

  /** The defaults for an endpoint. */
  public static GrpcClientConfig of(String endpoint) {
    return new GrpcClientConfig(
        endpoint,
        "gzip",
        TlsClientConfig.DEFAULT,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        "round_robin",
        "",
        "",
        0,
        524_288,
        List.of());
  }

  @Override
  public void validate(ConfigSection section) {
    if (endpoint.isBlank()) {
      section.error(
          "endpoint", "requires a non-empty \"endpoint\"", "write host:port, as in otel:4317");
    } else {
      checkEndpoint(section);
    }
    if (compression.isEmpty()) {
      section.hide("compression");
    }
    if (coding().isEmpty()) {
      refuseCompression(section);
    }
    if (!List.of("", "round_robin", "pick_first").contains(balancerName)) {
      section.error(
          "balancer_name",
          "invalid balancer_name: " + balancerName,
          "write round_robin or pick_first");
    }
    headers.keySet().forEach(name -> checkHeader(section, name));
  }

  /** What the scheme or the section {@code tls} says. */
  boolean plaintext(GrpcTarget target) {
    return target.tls().map(tlsByScheme -> !tlsByScheme).orElse(tls.isPlaintext());
  }

  /** The compression; empty when there is none of that name. */
  Optional<Coding> coding() {
    return Coding.ofGrpc(compression.equals("none") ? "" : compression);
  }

  /** The Collector knows more than can be used with gRPC, and finds out when it connects. */
  private void refuseCompression(ConfigSection section) {
    String message = "unsupported compression type \"" + compression + "\"";
    String fix = "gRPC knows gzip, zstd, snappy and none";
    if (Coding.ofHttp(compression).isPresent()) {
      section.startError("compression", message, fix);
    } else {
      section.error("compression", message, fix);
    }
  }

  private void checkEndpoint(ConfigSection section) {
    try {
      GrpcTarget.parse(endpoint);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("invalid port") && endpoint.matches(".*:[0-9]+")) {
        section.startError("endpoint", message, example());
      } else {
        section.error("endpoint", message, example());
      }
    }
  }

  private String example() {
    return endpoint.startsWith("unix:")
        ? "write unix:///run/otelcol/otlp.sock, with the whole path"
        : "write host:port, as in otel:4317";
  }

  private static void checkHeader(ConfigSection section, String name) {
    if (!HeaderNames.isValid(name) || HeaderNames.isReservedInGrpc(name)) {
      section.error(
          "headers",
          "header \"" + name + "\" cannot be sent over gRPC",
          "use letters, digits, '-', '_' and '.', and no name that begins with 'grpc-'");
    }
  }
}
