package dev.ingot.transport.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/**
 * A connection of HTTP/1.1: hands messages to the request in progress, and reads nothing more while
 * that one waits for room or for its answer. Everything in it runs on the connection's event loop.
 */
final class Http1Connection extends ChannelInboundHandlerAdapter {
  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_HEADERS = 64 * 1024;
  private static final int MAX_CHUNK = 64 * 1024;

  private final HttpService service;
  private final Deadline deadline = new Deadline();
  private final Queue<Object> queue = new ArrayDeque<>();
  private final Http1Requests requests;
  private boolean pumping;
  private boolean reading;
  private boolean bytesRead;
  private boolean messageRead;

  private Http1Connection(HttpService service, ChannelHandlerContext codec) {
    this.service = service;
    this.requests = new Http1Requests(service, this, deadline, Peers.metadata(codec.channel()));
  }

  static void install(ChannelPipeline pipeline, HttpService service) {
    HttpDecoderConfig config =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(MAX_LINE)
            .setMaxHeaderSize(MAX_HEADERS)
            .setMaxChunkSize(MAX_CHUNK);
    HttpServerCodec codec = new HttpServerCodec(config);
    pipeline.addLast(codec);
    Http1Connection connection = new Http1Connection(service, pipeline.context(codec));
    pipeline.addLast(connection);
    pipeline.addBefore(pipeline.context(codec).name(), null, connection.new Arrivals());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    deadline.attach(ctx);
    deadline.set(service.headerTimeout());
    requests.attach(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    reading = true;
    messageRead = true;
    queue.add(message);
    pump();
    if (requests.isBusy()) {
      steer(ctx);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    reading = false;
    if (bytesRead && !messageRead && requests.isIdle()) {
      requests.headersBegan();
    }
    bytesRead = false;
    messageRead = false;
    ctx.flush();
    steer(ctx);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      requests.writable();
    }
    steer(ctx);
  }

  /** Goes on after a request was admitted or answered. */
  void resume(ChannelHandlerContext ctx) {
    pump();
    if (!reading) {
      ctx.flush();
      steer(ctx);
    }
  }

  /** Runs something on the event loop, later even when called there. */
  static void later(ChannelHandlerContext ctx, Runnable task, Runnable otherwise) {
    try {
      ctx.executor().execute(task);
    } catch (RejectedExecutionException e) {
      otherwise.run();
    }
  }

  private void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    try {
      while (!queue.isEmpty() && !requests.isBusy()) {
        Object message = queue.remove();
        try {
          requests.take(message);
        } finally {
          ReferenceCountUtil.release(message);
        }
      }
    } finally {
      pumping = false;
    }
  }

  /** Reads from the connection only what can be dealt with. */
  private void steer(ChannelHandlerContext ctx) {
    boolean writable = ctx.channel().isWritable();
    if (!writable) {
      deadline.set(service.writeTimeout());
    }
    ctx.channel().config().setAutoRead(writable && !requests.isBusy());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == Connections.DRAIN) {
      requests.drain();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    deadline.clear();
    requests.closed();
    queue.forEach(ReferenceCountUtil::release);
    queue.clear();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  /** Notes bytes before they are a message; the end of a read alone says nothing of them. */
  private final class Arrivals extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      bytesRead = true;
      ctx.fireChannelRead(message);
    }
  }
}
