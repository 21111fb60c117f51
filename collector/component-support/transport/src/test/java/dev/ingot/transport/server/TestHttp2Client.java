package dev.ingot.transport.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2PingFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that sends whatever frames a test wants. */
final class TestHttp2Client implements AutoCloseable {
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel connection;
  private final CompletableFuture<String> goAway = new CompletableFuture<>();
  private final BlockingQueue<Integer> lastStreams = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> pinged = new CompletableFuture<>();
  private final CompletableFuture<Void> ponged = new CompletableFuture<>();
  private final CompletableFuture<Long> held = new CompletableFuture<>();
  private volatile boolean holding;

  TestHttp2Client(InetSocketAddress address) {
    this(address, Optional.empty());
  }

  TestHttp2Client(InetSocketAddress address, Optional<SslContext> tls) {
    this(address, tls, Http2Settings.defaultSettings());
  }

  TestHttp2Client(InetSocketAddress address, Optional<SslContext> tls, Http2Settings settings) {
    connection =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    tls.ifPresent(
                        context -> channel.pipeline().addLast(context.newHandler(channel.alloc())));
                    channel
                        .pipeline()
                        .addLast(
                            Http2FrameCodecBuilder.forClient()
                                .initialSettings(settings)
                                .autoAckPingFrame(false)
                                .build(),
                            new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()),
                            new ConnectionFrames());
                  }
                })
            .connect(address)
            .syncUninterruptibly()
            .channel();
  }

  /** Headers of a call. */
  static Http2Headers call(String path) {
    return new DefaultHttp2Headers()
        .method("POST")
        .scheme("http")
        .authority("localhost")
        .path(path)
        .set("content-type", "application/grpc")
        .set("te", "trailers");
  }

  /** A message with its prefix. */
  static byte[] frame(int flag, byte[] message) {
    return frame(flag, message.length, message);
  }

  static byte[] frame(int flag, int length, byte[] message) {
    ByteBuf buffer = Unpooled.buffer();
    buffer.writeByte(flag).writeInt(length).writeBytes(message);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  Answer send(Http2Headers headers, byte[] body) {
    return open(headers, false).data(body, true).answer();
  }

  Request open(Http2Headers headers, boolean end) {
    return new Request(headers, end);
  }

  /** Opens and cancels streams without waiting, until none can be opened any more. */
  void resetUntilRefused(Http2Headers headers, int most) {
    for (int i = 0; i < most && !goAway.isDone(); i++) {
      Future<Http2StreamChannel> opened =
          new Http2StreamChannelBootstrap(connection)
              .handler(new ChannelInboundHandlerAdapter())
              .open()
              .awaitUninterruptibly();
      if (!opened.isSuccess()) {
        return;
      }
      opened.getNow().writeAndFlush(new DefaultHttp2HeadersFrame(headers, false));
      opened.getNow().close().awaitUninterruptibly();
    }
  }

  /** Sends bytes past the codec. */
  void raw(byte[] bytes) {
    connection.writeAndFlush(Unpooled.wrappedBuffer(bytes)).syncUninterruptibly();
  }

  /** Answers PINGs no longer by itself but when told to. */
  void holdPings() {
    holding = true;
  }

  /** Answers the PING that was held. */
  void answerPing() throws Exception {
    long content = held.get(10, TimeUnit.SECONDS);
    connection.writeAndFlush(new DefaultHttp2PingFrame(content, true)).syncUninterruptibly();
  }

  void ping() {
    connection.writeAndFlush(new DefaultHttp2PingFrame(7, false)).syncUninterruptibly();
  }

  void awaitPing() throws Exception {
    pinged.get(10, TimeUnit.SECONDS);
  }

  /** Waits until the server has answered a ping, and with it read all that was sent before. */
  void awaitPong() throws Exception {
    ponged.get(10, TimeUnit.SECONDS);
  }

  String awaitGoAway() throws Exception {
    return goAway.get(10, TimeUnit.SECONDS);
  }

  /** The last stream that the next GOAWAY names. */
  int awaitLastStream() throws Exception {
    Integer last = lastStreams.poll(10, TimeUnit.SECONDS);
    if (last == null) {
      throw new AssertionError("no GOAWAY within 10 s");
    }
    return last;
  }

  void awaitClosed() throws Exception {
    if (!connection.closeFuture().await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("the connection is still open");
    }
  }

  boolean isOpen() {
    return connection.isActive();
  }

  @Override
  public void close() {
    connection.close().syncUninterruptibly();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  /** What came back: all headers by name, those of trailers too. */
  record Answer(Http2Headers headers, byte[] body, long reset) {
    String header(String name) {
      CharSequence value = headers.get(name);
      return value == null ? "" : value.toString();
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** {@code code message}. */
    String grpc() {
      return header("grpc-status") + " " + header("grpc-message");
    }
  }

  /** A request in progress. */
  final class Request {
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final Channel stream;

    private Request(Http2Headers headers, boolean end) {
      stream =
          new Http2StreamChannelBootstrap(connection)
              .handler(new StreamFrames(answer))
              .open()
              .syncUninterruptibly()
              .getNow();
      stream.writeAndFlush(new DefaultHttp2HeadersFrame(headers, end)).syncUninterruptibly();
    }

    Request data(byte[] bytes, boolean end) {
      stream.writeAndFlush(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes), end));
      return this;
    }

    void cancel() {
      stream.close().syncUninterruptibly();
    }

    boolean isAnswered() {
      return answer.isDone();
    }

    Answer answer() {
      try {
        return answer.get(10, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new AssertionError("no answer", e);
      }
    }
  }

  private static final class StreamFrames extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<Answer> answer;
    private final Http2Headers headers = new DefaultHttp2Headers(false);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    StreamFrames(CompletableFuture<Answer> answer) {
      this.answer = answer;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      boolean end = false;
      if (message instanceof Http2HeadersFrame frame) {
        headers.add(frame.headers());
        end = frame.isEndStream();
      } else if (message instanceof Http2DataFrame frame) {
        byte[] bytes = new byte[frame.content().readableBytes()];
        frame.content().readBytes(bytes);
        body.writeBytes(bytes);
        end = frame.isEndStream();
      }
      ReferenceCountUtil.release(message);
      if (end) {
        answer.complete(new Answer(headers, body.toByteArray(), -1));
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof Http2ResetFrame reset) {
        answer.complete(new Answer(headers, body.toByteArray(), reset.errorCode()));
      }
      ReferenceCountUtil.release(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      answer.completeExceptionally(new AssertionError("stream closed without an answer"));
    }
  }

  private final class ConnectionFrames extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof Http2GoAwayFrame frame) {
        String text = frame.content().toString(StandardCharsets.UTF_8);
        goAway.complete((frame.errorCode() + " " + text).strip());
        lastStreams.add(frame.lastStreamId());
      } else if (message instanceof Http2PingFrame frame && !frame.ack()) {
        pinged(ctx, frame.content());
      } else if (message instanceof Http2PingFrame) {
        ponged.complete(null);
      }
      ReferenceCountUtil.release(message);
    }

    private void pinged(ChannelHandlerContext ctx, long content) {
      pinged.complete(null);
      if (holding) {
        held.complete(content);
      } else {
        ctx.writeAndFlush(new DefaultHttp2PingFrame(content, true));
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }
}
