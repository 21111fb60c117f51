package dev.ingot.transport.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers of HTTP/1.1. */
final class Http1Responses {
  private final HttpService service;

  Http1Responses(HttpService service) {
    this.service = service;
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

  void writeContinue(ChannelHandlerContext ctx) {
    ctx.writeAndFlush(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
  }

  /** Writes an answer; closes the connection after it unless it is kept alive. */
  void write(
      ChannelHandlerContext ctx,
      @Nullable HttpHead head,
      HttpResponse response,
      boolean keepAlive) {
    ChannelFuture written = ctx.write(encoded(head, response, keepAlive));
    if (!keepAlive) {
      ctx.flush();
      LingeringClose.after(written);
    }
  }

  private FullHttpResponse encoded(
      @Nullable HttpHead head, HttpResponse response, boolean keepAlive) {
    FullHttpResponse message =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(response.status()),
            Unpooled.wrappedBuffer(response.body()));
    HttpHeaders headers = message.headers();
    headers.set(HttpHeaderNames.DATE, DateFormatter.format(new Date()));
    if (response.status() != HttpResponseStatus.NO_CONTENT.code()) {
      headers.set(HttpHeaderNames.CONTENT_TYPE, response.contentType());
      headers.setInt(HttpHeaderNames.CONTENT_LENGTH, response.body().length);
    }
    headers.set(
        HttpHeaderNames.CONNECTION,
        keepAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
    response.headers().forEach(headers::set);
    if (head != null) {
      service.headers(head).forEach(headers::set);
    }
    return message;
  }
}
