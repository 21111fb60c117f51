package dev.ingot.transport.server;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Logger;
import dev.ingot.transport.net.EventLoops;
import io.netty.channel.EventLoopGroup;

/**
 * What the servers of one component share: memory and threads for requests that wait; and the event
 * loops, which they share with the whole collector. Thread-safe.
 */
public final class ServerRuntime {
  private static final int MAX_BLOCKED = 128;

  private final EventLoops loops;
  private final ByteBudget budget;
  private final BlockingPool pool;
  private final Logger logger;

  /**
   * Servers of a component.
   *
   * @param context whose servers they are; its log is told of errors in handlers
   * @param budget how many bytes of requests may be in memory
   */
  public ServerRuntime(ComponentContext context, ByteBudget budget) {
    this.loops = EventLoops.of(context.shared());
    this.budget = budget;
    this.logger = context.logger();
    this.pool = new BlockingPool(context.workers(), context.id() + "-wait", MAX_BLOCKED);
  }

  /** Threads for requests that have to wait. */
  public BlockingPool pool() {
    return pool;
  }

  /** The memory for requests. */
  public ByteBudget budget() {
    return budget;
  }

  /** Ends the threads; the servers are to be stopped before. */
  public void stop() {
    pool.stop();
  }

  Logger logger() {
    return logger;
  }

  EventLoopGroup loops() {
    return loops.group();
  }
}
