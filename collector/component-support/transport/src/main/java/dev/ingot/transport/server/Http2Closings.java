package dev.ingot.transport.server;

import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Stream;

/** Tells when the stream of an exchange is gone, whatever the reason. */
final class Http2Closings extends Http2ConnectionAdapter {
  private final Http2Session session;

  Http2Closings(Http2Session session) {
    this.session = session;
  }

  @Override
  public void onStreamClosed(Http2Stream stream) {
    Http2Exchange exchange = session.exchange(stream);
    if (exchange != null) {
      session.ended(exchange);
    }
  }
}
