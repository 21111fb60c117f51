package dev.ingot.transport.client;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An HTTP/2 server that answers as a test says, also wrongly. */
final class ScriptedServer implements AutoCloseable {

  /** A request that waits for its answer. */
  static final class Exchange {
    private final Channel stream;
    final Http2Headers headers;
    final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Exchange(Channel stream, Http2Headers headers) {
      this.stream = stream;
      this.headers = headers;
    }

    String header(String name) {
      return String.valueOf(headers.get(name));
    }

    /** The bytes behind the five of the prefix. */
    byte[] message() {
      byte[] all = body.toByteArray();
      return java.util.Arrays.copyOfRange(all, 5, all.length);
    }

    void headers(boolean end, String... pairs) {
      Http2Headers answer = new DefaultHttp2Headers();
      for (int i = 0; i < pairs.length; i += 2) {
        answer.add(pairs[i], pairs[i + 1]);
      }
      stream.writeAndFlush(new DefaultHttp2HeadersFrame(answer, end));
    }

    void data(byte[] bytes, boolean end) {
      ByteBuf content = Unpooled.wrappedBuffer(bytes);
      stream.writeAndFlush(new DefaultHttp2DataFrame(content, end));
    }

    void message(byte[] message) {
      ByteBuf frame = Unpooled.buffer().writeBoolean(false).writeInt(message.length);
      stream.writeAndFlush(new DefaultHttp2DataFrame(frame.writeBytes(message), false));
    }

    void ok(byte[] message) {
      headers(false, ":status", "200", "content-type", "application/grpc");
      message(message);
      headers(true, "grpc-status", "0");
    }

    void trailersOnly(String... pairs) {
      String[] all = new String[pairs.length + 4];
      all[0] = ":status";
      all[1] = "200";
      all[2] = "content-type";
      all[3] = "application/grpc";
      System.arraycopy(pairs, 0, all, 4, pairs.length);
      headers(true, all);
    }

    void reset(Http2Error error) {
      stream.writeAndFlush(new DefaultHttp2ResetFrame(error));
    }

    /** Says that the server leaves, and will still look at what is on its way. */
    void goAway() {
      send(new DefaultHttp2GoAwayFrame(Http2Error.NO_ERROR).setExtraStreamIds(Integer.MAX_VALUE));
    }

    /** Says that the server leaves, and has looked at no stream after this one. */
    void goAwayNotSeeingMore() {
      ChannelHandlerContext codec = connection().pipeline().context(Http2FrameCodec.class);
      Http2FrameCodec handler = (Http2FrameCodec) codec.handler();
      connection()
          .eventLoop()
          .execute(
              () -> {
                handler
                    .encoder()
                    .writeGoAway(
                        codec,
                        ((Http2StreamChannel) stream).stream().id(),
                        Http2Error.NO_ERROR.code(),
                        Unpooled.EMPTY_BUFFER,
                        codec.newPromise());
                codec.flush();
              });
    }

    private void send(Http2GoAwayFrame frame) {
      stream.parent().writeAndFlush(frame);
    }

    Channel connection() {
      return stream.parent();
    }

    Channel stream() {
      return stream;
    }
  }

  /** What happens with a request as soon as it is complete. */
  interface Answer {
    void to(Exchange exchange);
  }

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final List<Channel> connections = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Exchange> requests = new LinkedBlockingQueue<>();
  private final Optional<SslContext> tls;
  private final Http2Settings settings;
  private final Channel listening;
  private volatile Answer answer = exchange -> {};

  ScriptedServer() {
    this(0, Http2Settings.defaultSettings(), Optional.empty());
  }

  ScriptedServer(int port, Http2Settings settings, Optional<SslContext> tls) {
    this.settings = settings;
    this.tls = tls;
    this.listening =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(new Connection())
            .bind("127.0.0.1", port)
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  String endpoint() {
    return "127.0.0.1:" + port();
  }

  /** From now on every request is answered so. */
  void answer(Answer with) {
    answer = with;
  }

  /** The next request that is complete. */
  Exchange awaitRequest() throws InterruptedException {
    Exchange exchange = requests.poll(10, TimeUnit.SECONDS);
    if (exchange == null) {
      throw new AssertionError("no request within 10 s");
    }
    return exchange;
  }

  /** How many connections were ever accepted. */
  int connections() {
    return connections.size();
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    connections.forEach(connection -> connection.close().syncUninterruptibly());
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private final class Connection extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      connections.add(channel);
      tls.ifPresent(context -> channel.pipeline().addLast(context.newHandler(channel.alloc())));
      channel
          .pipeline()
          .addLast(
              Http2FrameCodecBuilder.forServer()
                  .initialSettings(settings)
                  .gracefulShutdownTimeoutMillis(0)
                  .build(),
              new Http2MultiplexHandler(new Streams()),
              new Quiet());
    }
  }

  private final class Streams extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel stream) {
      stream.pipeline().addLast(new Request());
    }
  }

  private final class Request extends ChannelInboundHandlerAdapter {
    private Exchange exchange;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      if (message instanceof Http2HeadersFrame frame) {
        exchange = new Exchange(context.channel(), frame.headers());
      } else if (message instanceof Http2DataFrame frame) {
        frame.content().readBytes(exchange.body, frame.content().readableBytes());
        if (frame.isEndStream()) {
          Answer current = answer;
          requests.add(exchange);
          current.to(exchange);
        }
      }
      ReferenceCountUtil.release(message);
    }
  }

  /** What goes wrong with a connection is the client's to report. */
  private static final class Quiet extends ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
