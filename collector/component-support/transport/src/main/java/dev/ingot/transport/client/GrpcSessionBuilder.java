package dev.ingot.transport.client;

import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2RemoteFlowController;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.UniformStreamByteDistributor;

/**
 * Makes sessions. Calls beyond what the server allows at a time wait in the encoder.
 *
 * <p>No call is more urgent than another, so the streams take turns, and Netty's default, the tree
 * of priorities of RFC 7540, would be work for nothing. A turn is long: cutting what may be sent
 * into a piece for every waiting call costs a frame and two buffers for each.
 */
final class GrpcSessionBuilder
    extends AbstractHttp2ConnectionHandlerBuilder<GrpcSession, GrpcSessionBuilder> {
  /** What a stream may send at least before it is another's turn, in bytes. */
  private static final int TURN = 64 * 1024;

  private final GrpcConnection owner;

  private GrpcSessionBuilder(GrpcConnection owner) {
    this.owner = owner;
    DefaultHttp2Connection connection = new DefaultHttp2Connection(false);
    UniformStreamByteDistributor turns = new UniformStreamByteDistributor(connection);
    turns.minAllocationChunk(TURN);
    connection.remote().flowController(new DefaultHttp2RemoteFlowController(connection, turns));
    connection(connection);
    initialSettings(Http2Settings.defaultSettings().pushEnabled(false));
    encoderEnforceMaxConcurrentStreams(true);
  }

  static GrpcSession session(GrpcConnection owner) {
    return new GrpcSessionBuilder(owner).build();
  }

  @Override
  protected GrpcSession build(
      Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
    GrpcSession session = new GrpcSession(decoder, encoder, settings, owner);
    decoder.frameListener(session.frames());
    return session;
  }
}
