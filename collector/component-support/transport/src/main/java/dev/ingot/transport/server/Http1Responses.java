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
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Writes answers of HTTP/1.1. */
final class Http1Responses {
  private final HttpService service;

  Http1Responses(HttpService service) {
    this.service = service;
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
