package dev.ingot.transport.server;

import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2LocalFlowController;
import io.netty.handler.codec.http2.DefaultHttp2RemoteFlowController;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.UniformStreamByteDistributor;
import java.util.function.BiFunction;

/**
 * Makes sessions, with Netty's protection against rapid resets, empty frames and floods of control
 * frames.
 *
 * <p>The connection's flow-control window refills by itself: only streams are held back, since a
 * full window of the connection would also stop the requests that were admitted. Answers are small
 * and equally urgent, so streams take turns.
 */
final class Http2SessionBuilder
    extends AbstractHttp2ConnectionHandlerBuilder<Http2Session, Http2SessionBuilder> {
  private final Http2Limits limits;
  private final BiFunction<Http2Session, Http2Stream, Http2Exchange> exchanges;

  private Http2SessionBuilder(
      Http2Limits limits, BiFunction<Http2Session, Http2Stream, Http2Exchange> exchanges) {
    this.limits = limits;
    this.exchanges = exchanges;
    DefaultHttp2Connection connection = new DefaultHttp2Connection(true);
    connection
        .remote()
        .flowController(
            new DefaultHttp2RemoteFlowController(
                connection, new UniformStreamByteDistributor(connection)));
    connection
        .local()
        .flowController(
            new DefaultHttp2LocalFlowController(
                connection, DefaultHttp2LocalFlowController.DEFAULT_WINDOW_UPDATE_RATIO, true));
    connection(connection);
    initialSettings(
        new Http2Settings()
            .initialWindowSize(Http2Limits.WINDOW)
            .maxConcurrentStreams(limits.maxStreams())
            .maxHeaderListSize(Http2Limits.HEADER_LIST));
  }

  static Http2Session session(
      Http2Limits limits, BiFunction<Http2Session, Http2Stream, Http2Exchange> exchanges) {
    return new Http2SessionBuilder(limits, exchanges).build();
  }

  @Override
  protected Http2Session build(
      Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
    Http2Session session = new Http2Session(decoder, encoder, settings, limits, exchanges);
    decoder.frameListener(session.frames());
    return session;
  }
}
