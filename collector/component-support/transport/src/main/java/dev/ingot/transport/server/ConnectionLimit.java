package dev.ingot.transport.server;

import dev.ingot.component.Logger;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections of a listener may be open. One more is closed before anything of it is read.
 * The log is told at once, and then every ten seconds how many there were. Belongs to the
 * listener's event loop.
 */
final class ConnectionLimit extends ChannelInboundHandlerAdapter {
  /**
   * What a connection may cost. One that idles holds 7 KiB, with TLS and whatever its client has
   * said before it fell silent 128 KiB at most.
   */
  private static final long BYTES = 256 * 1024;

  private static final int LEAST = 64;
  private static final long INTERVAL_SECONDS = 10;

  private final String endpoint;
  private final int limit;
  private final Logger logger;
  private final AtomicInteger open = new AtomicInteger();
  private long refused;
  private boolean reporting;

  private ConnectionLimit(String endpoint, int limit, Logger logger) {
    this.endpoint = endpoint;
    this.limit = limit;
    this.logger = logger;
  }

  /**
   * A limit for one listener.
   *
   * @param endpoint as the log calls it
   * @param configured how many; 0: as many as the heap has room for
   */
  static ConnectionLimit of(String endpoint, int configured, Logger logger) {
    int limit = configured > 0 ? configured : ofHeap(Runtime.getRuntime().maxMemory());
    return new ConnectionLimit(endpoint, limit, logger);
  }

  /** One connection for each 256 KiB of the heap, and 64 at least. */
  static int ofHeap(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST, bytes / BYTES));
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object accepted) {
    Channel connection = (Channel) accepted;
    if (open.get() >= limit) {
      connection.unsafe().closeForcibly();
      refused++;
      if (!reporting) {
        report(ctx);
      }
      return;
    }
    open.incrementAndGet();
    connection.closeFuture().addListener(closed -> open.decrementAndGet());
    ctx.fireChannelRead(connection);
  }

  /** Says how many were refused since it was said last, and again later while there are more. */
  private void report(ChannelHandlerContext ctx) {
    reporting = refused > 0;
    if (reporting) {
      logger.warn(
          "Connections refused: as many are open as max_connections allows",
          "endpoint",
          endpoint,
          "max_connections",
          limit,
          "refused",
          refused);
      refused = 0;
      ctx.executor().schedule(() -> report(ctx), INTERVAL_SECONDS, TimeUnit.SECONDS);
    }
  }
}
