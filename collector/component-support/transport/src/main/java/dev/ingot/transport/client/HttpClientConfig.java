package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.tls.TlsClientConfig;
import java.time.Duration;
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
 * @param maxIdleConns accepted for the Collector's sake
 * @param maxIdleConnsPerHost accepted for the Collector's sake
 * @param maxConnsPerHost accepted for the Collector's sake
 * @param idleConnTimeout accepted for the Collector's sake
 */
@Config
public record HttpClientConfig(
    @Option(doc = "TLS towards servers with an https endpoint.") TlsClientConfig tls,
    @Option(doc = "Headers sent with every request.") Map<String, Secret> headers,
    @Option(doc = "Credentials to send. Without the section none are.") Optional<AuthConfig> auth,
    @Option(
            doc =
                "How requests are compressed: gzip, zstd, zlib, deflate, snappy, x-snappy-framed or"
                    + " none.",
            defaultValue = "gzip")
        String compression,
    @Option(doc = "How hard requests are compressed.") CompressionParams compressionParams,
    @Option(doc = "The proxy to send through, as http://host:port.") String proxyUrl,
    @Option(
            doc = "Has no effect: buffers grow and shrink as needed.",
            defaultValue = "0",
            unit = "bytes")
        int readBufferSize,
    @Option(
            doc = "Has no effect: buffers grow and shrink as needed.",
            defaultValue = "0",
            unit = "bytes")
        int writeBufferSize,
    @Option(doc = "Has no effect: Java keeps idle connections.", defaultValue = "100")
        int maxIdleConns,
    @Option(doc = "Has no effect: Java keeps idle connections.", defaultValue = "0")
        int maxIdleConnsPerHost,
    @Option(
            doc = "Has no effect: there are at most as many connections as queue consumers.",
            defaultValue = "0")
        int maxConnsPerHost,
    @Option(doc = "Has no effect: Java closes idle connections.", defaultValue = "90s")
        Duration idleConnTimeout)
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
          100,
          0,
          0,
          Duration.ofSeconds(90));

  public HttpClientConfig {
    headers = Map.copyOf(headers);
  }

  @Override
  public void validate(ConfigSection section) {
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
    if (!proxyUrl.isEmpty() && HttpUris.proxy(proxyUrl).isEmpty()) {
      section.error(
          "proxy_url",
          "\"" + proxyUrl + "\" is no URL of a proxy",
          "write http://host:port, without user and password");
    }
    headers.keySet().forEach(name -> checkHeader(section, name));
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
