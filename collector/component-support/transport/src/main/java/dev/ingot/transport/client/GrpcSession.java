package dev.ingot.transport.client;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import org.jspecify.annotations.Nullable;

/** HTTP/2 on a connection: one stream for each call. Confined to the client's event loop. */
final class GrpcSession extends Http2ConnectionHandler {
  private final GrpcConnection owner;
  private final IntObjectMap<GrpcStream> streams = new IntObjectHashMap<>();
  private @Nullable ChannelHandlerContext context;
  private boolean flushing;

  GrpcSession(
      Http2ConnectionDecoder decoder,
      Http2ConnectionEncoder encoder,
      Http2Settings settings,
      GrpcConnection owner) {
    super(decoder, encoder, settings);
    this.owner = owner;
    gracefulShutdownTimeoutMillis(0);
    connection().addListener(new Streams());
  }

  Http2FrameListener frames() {
    return new Frames();
  }

  boolean isIdle() {
    return connection().numActiveStreams() == 0;
  }

  /** Begins a call, now or when the server allows another; the stream is told how it ends. */
  void begin(Http2Headers headers, GrpcStream stream) {
    int id = connection().local().incrementAndGetNextStreamId();
    if (id < 0) {
      owner.retire();
      stream.notSeen("the connection has no stream left");
      return;
    }
    streams.put(id, stream);
    stream.opened(id);
    ChannelHandlerContext ctx = context();
    encoder()
        .writeHeaders(ctx, id, headers, 0, false, ctx.newPromise())
        .addListener(
            written -> {
              if (written.isSuccess()) {
                stream.sent();
              } else if (streams.remove(id) != null) {
                stream.lost(owner.end());
              }
            });
    flushSoon();
  }

  /** Ends a call whose answer nobody waits for any more. */
  void cancel(GrpcStream stream) {
    if (!stream.isDone() && streams.remove(stream.id()) != null) {
      reset(stream.id());
    }
  }

  /** Asks the server for a sign of life. */
  void ping() {
    ChannelHandlerContext ctx = context();
    encoder().writePing(ctx, false, 0, ctx.newPromise());
    flush(ctx);
  }

  void close() {
    context().channel().close();
  }

  private ChannelHandlerContext context() {
    if (context == null) {
      throw new IllegalStateException("session outside of a pipeline");
    }
    return context;
  }

  private void reset(int id) {
    ChannelHandlerContext ctx = context();
    encoder().writeRstStream(ctx, id, Http2Error.CANCEL.code(), ctx.newPromise());
    flushSoon();
  }

  /** Sends what was written when the tasks that wait now are done, as further calls may be. */
  private void flushSoon() {
    if (!flushing) {
      flushing = true;
      context().executor().execute(this::flushNow);
    }
  }

  private void flushNow() {
    flushing = false;
    flush(context());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
    context = ctx;
    super.handlerAdded(ctx);
    if (ctx.channel().isActive()) {
      flush(ctx);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    super.channelInactive(ctx);
    owner.failed(GrpcFailures.noSettings(owner.end()));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) throws Exception {
    if (Http2CodecUtil.getEmbeddedHttp2Exception(cause) != null) {
      super.exceptionCaught(ctx, cause);
    } else {
      owner.ending(String.valueOf(cause.getMessage()));
      ctx.close();
    }
  }

  @Override
  protected void onConnectionError(
      ChannelHandlerContext ctx,
      boolean outbound,
      Throwable cause,
      @Nullable Http2Exception exception) {
    if (!outbound) {
      owner.ending(String.valueOf(cause.getMessage()));
    }
    super.onConnectionError(ctx, outbound, cause, exception);
  }

  @Override
  protected void onStreamError(
      ChannelHandlerContext ctx,
      boolean outbound,
      Throwable cause,
      Http2Exception.StreamException exception) {
    GrpcStream stream = streams.remove(exception.streamId());
    if (stream != null && outbound) {
      stream.lost(owner.end());
    } else if (stream != null) {
      stream.malformed(String.valueOf(cause.getMessage()));
    }
    super.onStreamError(ctx, outbound, cause, exception);
  }

  /** Forgets a stream that has its answer, and resets it unless both sides are through. */
  private void dropIfDone(int id, GrpcStream stream, boolean end) {
    if (!stream.isDone()) {
      return;
    }
    streams.remove(id);
    Http2Stream open = connection().stream(id);
    if (open != null && !(end && open.state() == Http2Stream.State.HALF_CLOSED_LOCAL)) {
      reset(id);
    }
  }

  /** Hands frames to the streams of their calls. */
  private final class Frames extends Http2FrameAdapter {
    @Override
    public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings settings) {
      owner.settled(GrpcSession.this);
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx, int id, Http2Headers headers, int padding, boolean end) {
      GrpcStream stream = streams.get(id);
      if (stream != null) {
        stream.headers(headers, end);
        dropIfDone(id, stream, end);
      }
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx,
        int id,
        Http2Headers headers,
        int dependency,
        short weight,
        boolean exclusive,
        int padding,
        boolean end) {
      onHeadersRead(ctx, id, headers, padding, end);
    }

    @Override
    public int onDataRead(
        ChannelHandlerContext ctx, int id, ByteBuf data, int padding, boolean end) {
      int received = data.readableBytes() + padding;
      GrpcStream stream = streams.get(id);
      if (stream != null) {
        stream.data(data, end);
        dropIfDone(id, stream, end);
      }
      return received;
    }

    @Override
    public void onRstStreamRead(ChannelHandlerContext ctx, int id, long errorCode) {
      GrpcStream stream = streams.remove(id);
      if (stream != null) {
        stream.reset(errorCode);
      }
    }

    @Override
    public void onPingAckRead(ChannelHandlerContext ctx, long data) {
      ctx.fireChannelRead(new DefaultHttp2PingFrame(data, true));
    }
  }

  /** Hears of streams that open, and of those that end without an answer. */
  private final class Streams extends Http2ConnectionAdapter {
    @Override
    public void onStreamActive(Http2Stream opened) {
      GrpcStream stream = streams.get(opened.id());
      if (stream != null) {
        MessageFrames message = new MessageFrames(GrpcSession.this, opened, stream.request());
        connection().remote().flowController().addFlowControlled(opened, message);
      }
    }

    @Override
    public void onGoAwayReceived(int lastStreamId, long errorCode, ByteBuf debugData) {
      owner.retire();
    }

    @Override
    public void onStreamClosed(Http2Stream closed) {
      GrpcStream stream = streams.remove(closed.id());
      if (stream == null) {
        return;
      }
      boolean leaving = connection().goAwayReceived();
      if (leaving && closed.id() > connection().local().lastStreamKnownByPeer()) {
        stream.notSeen("the server is going away");
      } else {
        stream.lost(owner.end());
      }
    }

    @Override
    public void onStreamRemoved(Http2Stream removed) {
      owner.streamEnded();
    }
  }
}
