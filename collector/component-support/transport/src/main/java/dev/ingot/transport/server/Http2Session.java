package dev.ingot.transport.server;

import dev.ingot.telemetry.RequestMetadata;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Connection;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/2. Everything in it runs on the connection's event loop. */
final class Http2Session extends Http2ConnectionHandler {
  private final Http2Limits limits;
  private final BiFunction<Http2Session, Http2Stream, Http2Exchange> exchanges;
  private final Http2Connection.PropertyKey key = connection().newKey();
  private final Http2Keeper keeper;
  private final Http2Drain drain;
  private @Nullable ChannelHandlerContext context;
  private RequestMetadata peer = RequestMetadata.NONE;
  private boolean reading;
  private boolean failed;
  private boolean usesDefaultTable = true;
  private int heldBytes;
  private int requests;

  Http2Session(
      Http2ConnectionDecoder decoder,
      Http2ConnectionEncoder encoder,
      Http2Settings settings,
      Http2Limits limits,
      BiFunction<Http2Session, Http2Stream, Http2Exchange> exchanges) {
    super(decoder, encoder, settings);
    this.limits = limits;
    this.exchanges = exchanges;
    this.keeper = new Http2Keeper(this, limits);
    this.drain = new Http2Drain(this);
    connection().addListener(new Http2Closings(this));
  }

  Http2FrameListener frames() {
    return new Frames();
  }

  ChannelHandlerContext context() {
    if (context == null) {
      throw new IllegalStateException("session outside of a pipeline");
    }
    return context;
  }

  /** What is known of the sender of a request. */
  RequestMetadata metadata(Http2Headers headers) {
    return limits.includeMetadata()
        ? new RequestMetadata(peer.clientAddress(), new Http2HeaderView(headers).toMap())
        : peer;
  }

  @Nullable Http2Exchange exchange(Http2Stream stream) {
    return stream.getProperty(key);
  }

  /** Whether the client never changed the size of the table for headers that it reads. */
  boolean usesDefaultTable() {
    return usesDefaultTable;
  }

  /** How many requests have a stream. */
  int requests() {
    return requests;
  }

  /** The stream of a request is gone, whatever the reason. */
  void ended(Http2Exchange exchange) {
    requests--;
    exchange.closed();
    drain.streamEnded();
  }

  /** Bytes that wait in memory without being charged; the connection must not have many. */
  int heldBytes() {
    return heldBytes;
  }

  void held(int bytes) {
    heldBytes += bytes;
  }

  /** Lets a client send as many bytes more on a stream. */
  void consumed(Http2Stream stream, int bytes) {
    try {
      connection().local().flowController().consumeBytes(stream, bytes);
      flushSoon();
    } catch (Http2Exception e) {
      onError(context(), true, e);
    }
  }

  /** Lets a client send the whole of a request that is admitted, or much of it, in one go. */
  void widen(Http2Stream stream, long bytes) {
    if (bytes <= Http2Limits.WINDOW) {
      return;
    }
    try {
      int more = (int) Math.min(bytes, Http2Limits.ADMITTED_WINDOW);
      connection().local().flowController().incrementWindowSize(stream, more);
      flushSoon();
    } catch (Http2Exception e) {
      onError(context(), true, e);
    }
  }

  /**
   * Ends a stream that was answered, once its client has used up the window. Before that, frames
   * under way would meet a stream that is gone, and each would be an error of its own.
   */
  void dropIfExhausted(Http2Stream stream) {
    if (connection().local().flowController().windowSize(stream) <= 0) {
      drop(stream);
    }
  }

  /** Ends a stream that was answered. */
  void drop(Http2Stream stream) {
    ChannelHandlerContext ctx = context();
    encoder().writeRstStream(ctx, stream.id(), Http2Error.NO_ERROR.code(), ctx.newPromise());
    flushSoon();
  }

  /** Sends what was written, unless it is sent anyway when the current read is over. */
  void flushSoon() {
    if (!reading) {
      flush(context());
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
    context = ctx;
    super.handlerAdded(ctx);
    if (ctx.channel().isActive()) {
      opened(ctx);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) throws Exception {
    super.channelActive(ctx);
    opened(ctx);
  }

  private void opened(ChannelHandlerContext ctx) throws Http2Exception {
    peer = Peers.metadata(ctx.channel());
    int more =
        Http2Limits.CONNECTION_WINDOW
            - connection().local().flowController().windowSize(connection().connectionStream());
    if (more > 0) {
      connection()
          .local()
          .flowController()
          .incrementWindowSize(connection().connectionStream(), more);
    }
    keeper.start(ctx);
    flush(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    reading = true;
    super.channelRead(ctx, message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    reading = false;
    super.channelReadComplete(ctx);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    keeper.stop();
    drain.stop();
    super.channelInactive(ctx);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event == Connections.DRAIN) {
      drain();
    }
    super.userEventTriggered(ctx, event);
  }

  /** Ends the connection when the requests in progress and under way are answered. */
  void drain() {
    drain.begin();
  }

  /** Says that the server leaves, and what the last request is that it looks at. */
  ChannelFuture writeGoAway(Http2Error error, String reason) {
    ChannelHandlerContext ctx = context();
    int last = Math.min(drain.lastStream(), connection().remote().lastStreamCreated());
    ChannelFuture written =
        encoder()
            .frameWriter()
            .writeGoAway(
                ctx,
                last,
                error.code(),
                ByteBufUtil.writeUtf8(ctx.alloc(), reason),
                ctx.newPromise());
    flush(ctx);
    return written;
  }

  /** Ends the connection at once, but so that the client can read why. */
  void abort(Http2Error error, String reason) {
    LingeringClose.after(writeGoAway(error, reason));
  }

  /** Ends the connection when what was written is sent. */
  void closeAfterWrites() {
    ChannelFuture written = context().write(Unpooled.EMPTY_BUFFER);
    flush(context());
    LingeringClose.after(written);
  }

  @Override
  protected void onConnectionError(
      ChannelHandlerContext ctx,
      boolean outbound,
      Throwable cause,
      @Nullable Http2Exception http2Error) {
    if (failed) {
      // The farewell itself failed: there is nothing more to say.
      ctx.close();
      return;
    }
    failed = true;
    Http2Error error = http2Error == null ? Http2Error.INTERNAL_ERROR : http2Error.error();
    abort(error, cause.getMessage() == null ? "" : cause.getMessage());
  }

  private void begin(int streamId, Http2Headers headers, boolean end) {
    if (drain.isTooLate(streamId)) {
      return;
    }
    Http2Stream stream = connection().stream(streamId);
    Http2Exchange known = stream.getProperty(key);
    if (known != null) {
      known.trailers(end);
      return;
    }
    Http2Exchange exchange = exchanges.apply(this, stream);
    stream.setProperty(key, exchange);
    requests++;
    keeper.heard();
    exchange.begin(headers, end);
  }

  /** Hands frames to the exchanges of their streams. */
  private final class Frames extends Http2FrameAdapter {
    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx, int streamId, Http2Headers headers, int padding, boolean end) {
      begin(streamId, headers, end);
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx,
        int streamId,
        Http2Headers headers,
        int dependency,
        short weight,
        boolean exclusive,
        int padding,
        boolean end) {
      begin(streamId, headers, end);
    }

    @Override
    public int onDataRead(
        ChannelHandlerContext ctx, int streamId, ByteBuf data, int padding, boolean end) {
      keeper.heard();
      Http2Exchange exchange = exchange(connection().stream(streamId));
      return exchange == null ? data.readableBytes() + padding : exchange.data(data, padding, end);
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings settings) {
      Long table = settings.headerTableSize();
      usesDefaultTable &= table == null || table == Http2CodecUtil.DEFAULT_HEADER_TABLE_SIZE;
    }

    @Override
    public void onPingRead(ChannelHandlerContext ctx, long data) {
      keeper.pinged();
    }

    @Override
    public void onPingAckRead(ChannelHandlerContext ctx, long data) {
      keeper.heard();
      drain.acknowledged(data);
    }
  }
}
