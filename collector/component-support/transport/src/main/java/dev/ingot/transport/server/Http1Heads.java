package dev.ingot.transport.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the head of a request of HTTP/1.1 says. */
final class Http1Heads {
  private Http1Heads() {}

  static HttpHead read(HttpRequest request) {
    return new HttpHead(
        request.method().name(),
        Paths.withoutQuery(request.uri()),
        Paths.query(request.uri()),
        new Http1HeaderView(request.headers()));
  }

  /** The length of the body that comes; -1: it is not known before its end. */
  static long announced(HttpRequest request) {
    return HttpUtil.isTransferEncodingChunked(request)
        ? -1
        : HttpUtil.getContentLength(request, 0L);
  }

  /** The answer to a request that expects what no server here does. */
  static Optional<HttpResponse> unexpected(HttpRequest request) {
    return request.headers().contains(HttpHeaderNames.EXPECT)
            && !HttpUtil.is100ContinueExpected(request)
        ? Optional.of(HttpResponse.text(417, "417 expectation failed"))
        : Optional.empty();
  }

  /** The answer to a request that nobody can serve, as its body's end is unknown or its version. */
  static Optional<HttpResponse> illegal(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(malformed(request.decoderResult().cause()));
    }
    if (request.protocolVersion().majorVersion() != 1) {
      return Optional.of(HttpResponse.text(505, "505 HTTP version not supported"));
    }
    if (request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
        && !HttpUtil.isTransferEncodingChunked(request)) {
      return Optional.of(HttpResponse.text(501, "501 unsupported transfer encoding"));
    }
    return Optional.empty();
  }

  /** The answer to bytes that are no request. */
  static HttpResponse malformed(@Nullable Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return HttpResponse.text(414, "414 URI too long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return HttpResponse.text(431, "431 request header fields too large");
    }
    return HttpResponse.text(400, "400 bad request");
  }
}
