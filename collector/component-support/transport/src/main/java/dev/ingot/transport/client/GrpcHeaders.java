package dev.ingot.transport.client;

import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The headers of calls. Source: grpc, {@code doc/PROTOCOL-HTTP2.md}, "Requests".
 *
 * @param scheme {@code http} or {@code https}
 * @param authority the server as the client knows it
 * @param userAgent who calls
 * @param encoding the name of the compression, or empty
 * @param extra what the configuration adds to every call
 */
record GrpcHeaders(
    String scheme, String authority, String userAgent, String encoding, Map<String, String> extra) {
  /** The largest number of a timeout has eight digits. */
  private static final long LONGEST_TIMEOUT = 99_999_999;

  Http2Headers of(String path, Map<String, String> more, Duration timeout) {
    Http2Headers headers =
        new DefaultHttp2Headers()
            .method("POST")
            .scheme(scheme)
            .authority(authority)
            .path(path)
            .add("te", "trailers")
            .add("content-type", "application/grpc")
            .add("user-agent", userAgent)
            .add("grpc-accept-encoding", "gzip");
    if (!encoding.isEmpty()) {
      headers.add("grpc-encoding", encoding);
    }
    if (!timeout.isZero()) {
      headers.add("grpc-timeout", Math.min(timeout.toMillis(), LONGEST_TIMEOUT) + "m");
    }
    extra.forEach((name, value) -> add(headers, name, value));
    more.forEach((name, value) -> add(headers, name, value));
    return headers;
  }

  private static void add(Http2Headers headers, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    headers.add(lower, lower.endsWith("-bin") ? base64(value) : value);
  }

  private static String base64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }
}
