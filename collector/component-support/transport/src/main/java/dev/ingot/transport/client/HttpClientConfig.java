package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.middleware.MiddlewareConfig;
import dev.ingot.transport.proxy.HttpProxy;
import dev.ingot.transport.tls.TlsClientConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of an HTTP client, but for where it sends.
 *
 * <p>Source: the Collector's {@code config/confighttp}.
 *
 * @param tls how to speak TLS to {@code https} endpoints
 * @param headers sent with every request
 * @param auth as whom to send; absent: without credentials
 * @param compression {@code gzip}, {@code zstd}, {@code zlib}, {@code deflate}, {@code snappy},
 *     {@code x-snappy-framed}, {@code none} or empty
 * @param compressionParams how hard to compress
 * @param proxyUrl the proxy to send through, or empty
 * @param readBufferSize accepted for the Collector's sake
 * @param writeBufferSize accepted for the Collector's sake
 * @param connections how connections are used
 * @param cookies whether cookies that servers set are sent back to them
 * @param middlewares extensions that are to see every request
 */
@Config
public record HttpClientConfig(
    @Option(doc = "TLS towards servers with an https endpoint.", ifWritten = true)
        TlsClientConfig tls,
    @Option(doc = "Headers sent with every request.", ifWritten = true) Map<String, Secret> headers,
    @Option(doc = "Credentials to send. Without the section none are.", ifWritten = true)
        Optional<AuthConfig> auth,
    @Option(
            doc =
                "How requests are compressed: gzip, zstd, zlib, deflate, snappy, x-snappy-framed or"
                    + " none.",
            defaultValue = "gzip")
        String compression,
    @Option(doc = "How hard requests are compressed.", ifWritten = true)
        CompressionParams compressionParams,
    @Option(
            doc =
                "The proxy to send through, as http://host:port or http://user:password@host:port."
                    + " Without it HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment count.",
            ifWritten = true)
        String proxyUrl,
    @Option(
            doc = "Has no effect: buffers grow and shrink as needed.",
            defaultValue = "0",
            unit = "bytes",
            ifWritten = true)
        int readBufferSize,
    @Option(
            doc = "Has no effect: buffers grow and shrink as needed.",
            defaultValue = "0",
            unit = "bytes",
            ifWritten = true)
        int writeBufferSize,
    @Option(doc = "How connections are used.", inline = true) HttpConnectionsConfig connections,
    @Option(
            doc = "Keeps the cookies that servers set, and sends them back. Off when absent.",
            ifWritten = true)
        Optional<CookiesConfig> cookies,
    @Option(
            doc =
                "Extensions that see every request. None of the extensions here does: the collector"
                    + " does not start with an entry.",
            ifWritten = true)
        List<MiddlewareConfig> middlewares)
    implements Validated {

  /** What is sent when nothing is configured. */
  public static final HttpClientConfig DEFAULT =
      new HttpClientConfig(
          TlsClientConfig.DEFAULT,
          Map.of(),
          Optional.empty(),
          "gzip",
          new CompressionParams(0),
          "",
          0,
          0,
          HttpConnectionsConfig.DEFAULT,
          Optional.empty(),
          List.of());

  public HttpClientConfig {
    headers = Map.copyOf(headers);
    middlewares = List.copyOf(middlewares);
  }

  @Override
  public void validate(ConfigSection section) {
    if (compression.isEmpty()) {
      section.hide("compression");
    }
    if (coding().isEmpty()) {
      section.error(
          "compression",
          "unsupported compression type \"" + compression + "\"",
          "write gzip, zstd, zlib, deflate, snappy, x-snappy-framed, lz4 or none");
    } else if (!compressionParams.fit(coding().get())) {
      section.error(
          "compression_params",
          "compression \"" + compression + "\" has no level " + compressionParams.level(),
          "gzip, zlib and deflate have -2 to 9, zstd takes any, for others remove the level");
    }
    if (!proxyUrl.isEmpty() && HttpProxy.parse(proxyUrl).isEmpty()) {
      section.startError(
          "proxy_url",
          "\"" + HttpUris.withoutUser(proxyUrl) + "\" is no URL of a proxy",
          "write http://host:port, with user:password@ if need be; https and socks5 are not supported");
    }
    headers.keySet().forEach(name -> checkHeader(section, name));
  }

  /** The headers that Java lets a program set only when it was started so. */
  List<String> restrictedHeaders() {
    List<String> names = new ArrayList<>();
    if (!connections.reused()) {
      names.add(RestrictedHeaders.CONNECTION);
    }
    headers.keySet().stream().filter(RestrictedHeaders::isHost).forEach(names::add);
    return names;
  }

  /** The compression; empty when it is not supported. */
  Optional<Coding> coding() {
    return Coding.ofHttp(compression.equals("none") ? "" : compression);
  }

  private static void checkHeader(ConfigSection section, String name) {
    if (!HeaderNames.isValid(name) || HeaderNames.isReservedInHttp(name)) {
      section.error(
          "headers",
          "header \"" + name + "\" cannot be set",
          "remove it; the client sets it where it is needed");
    }
  }
}
