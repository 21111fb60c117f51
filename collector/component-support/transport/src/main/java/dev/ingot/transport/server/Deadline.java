package dev.ingot.transport.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that takes too long. Moving the deadline is cheap: the one timer looks again
 * when it fires. Belongs to the connection's event loop.
 */
final class Deadline {
  private static final long NEVER = Long.MAX_VALUE;

  private @Nullable ChannelHandlerContext context;
  private @Nullable Future<?> timer;
  private long delay = NEVER;
  private long since;
  private long timerAt;

  void attach(ChannelHandlerContext ctx) {
    context = ctx;
  }

  /** From now on; zero: never. */
  void set(Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      delay = NEVER;
      return;
    }
    delay = duration.toNanos();
    since = System.nanoTime();
    if (timer == null || since + delay - timerAt < 0) {
      arm(delay);
    }
  }

  /** Not until it is set again; keeps the timer. */
  void pause() {
    delay = NEVER;
  }

  /** Never again. */
  void clear() {
    delay = NEVER;
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private void arm(long nanos) {
    ChannelHandlerContext ctx = context;
    if (ctx == null) {
      throw new IllegalStateException("deadline without a connection");
    }
    if (timer != null) {
      timer.cancel(false);
    }
    timerAt = System.nanoTime() + nanos;
    timer = ctx.executor().schedule(this::fire, nanos, TimeUnit.NANOSECONDS);
  }

  private void fire() {
    timer = null;
    if (delay == NEVER || context == null) {
      return;
    }
    long left = since + delay - System.nanoTime();
    if (left <= 0) {
      context.close();
    } else {
      arm(left);
    }
  }
}
