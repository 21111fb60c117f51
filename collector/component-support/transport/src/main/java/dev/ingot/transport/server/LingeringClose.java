package dev.ingot.transport.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection so that the peer can read what was said last. TCP answers bytes that nobody
 * read, or that come after the end, with a reset, and a peer that is still sending when it sees the
 * reset never gets to the last answer. So the peer is told the end, and what it sends is thrown
 * away until it closes, or for a while.
 *
 * <p>Source: RFC 9112, section 9.6.
 */
final class LingeringClose extends ChannelInboundHandlerAdapter {
  /** As long as Go's net/http waits. */
  private static final long PATIENCE_MILLIS = 500;

  /** How long the last words may take to be written. */
  private static final long WRITE_MILLIS = 10_000;

  private @Nullable Future<?> timer;

  private LingeringClose() {}

  /**
   * Reads nothing more, and closes after a write. To be called on the event loop.
   *
   * @param lastWrite of bytes that are, or will be, flushed
   */
  static void after(ChannelFuture lastWrite) {
    Channel channel = lastWrite.channel();
    if (channel.pipeline().get(LingeringClose.class) != null || !channel.isActive()) {
      return;
    }
    LingeringClose linger = new LingeringClose();
    ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
    if (tls == null) {
      channel.pipeline().addFirst(linger);
    } else {
      channel.pipeline().addAfter(tls.name(), null, linger);
    }
    linger.closeIn(WRITE_MILLIS, channel);
    lastWrite.addListener(
        written -> channel.eventLoop().execute(() -> linger.written(channel, written.isSuccess())));
  }

  private void written(Channel channel, boolean success) {
    if (!success) {
      closeIn(0, channel);
      return;
    }
    if (channel instanceof DuplexChannel duplex
        && channel.pipeline().get(SslHandler.class) == null) {
      duplex.shutdownOutput();
    }
    channel.config().setAutoRead(true);
    closeIn(PATIENCE_MILLIS, channel);
  }

  private void closeIn(long millis, Channel channel) {
    ChannelHandlerContext context = channel.pipeline().context(this);
    if (context == null) {
      return;
    }
    stop();
    timer = context.executor().schedule(() -> context.close(), millis, TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ReferenceCountUtil.release(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    stop();
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
