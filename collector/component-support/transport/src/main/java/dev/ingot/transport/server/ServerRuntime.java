package dev.ingot.transport.server;

import dev.ingot.component.Logger;
import dev.ingot.component.Workers;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/** What the servers of one component share: event loops, memory and threads. Thread-safe. */
public final class ServerRuntime {
  private static final int MAX_BLOCKED = 128;
  private static final int STOP_SECONDS = 5;

  private final EventLoopGroup loops;
  private final ByteBudget budget;
  private final BlockingPool pool;
  private final Logger logger;

  /**
   * Event loops for all processors; their threads start with the first connections.
   *
   * @param name begins the names of the threads
   * @param workers starts threads for requests that wait
   * @param logger is told of errors in handlers
   * @param budget how many bytes of requests may be in memory
   */
  public ServerRuntime(String name, Workers workers, Logger logger, ByteBudget budget) {
    this.loops =
        new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory(name + "-io", true),
            NioIoHandler.newFactory());
    this.budget = budget;
    this.logger = logger;
    this.pool = new BlockingPool(workers, name + "-wait", MAX_BLOCKED);
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
    loops.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  Logger logger() {
    return logger;
  }

  EventLoopGroup loops() {
    return loops;
  }
}
