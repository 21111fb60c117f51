package dev.ingot.transport.server;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.Host;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ServerAuthenticator;
import dev.ingot.transport.net.EventLoops;
import io.netty.channel.EventLoopGroup;
import java.util.Optional;

/**
 * What the servers of one component share: memory and threads for requests that wait; and the event
 * loops, which they share with the whole collector. Thread-safe.
 */
public final class ServerRuntime {
  private static final int MAX_BLOCKED = 128;

  /** Hashing passwords is work for processors, and strangers must not have all of them. */
  private static final int MAX_DECIDING =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final EventLoops loops;
  private final ByteBudget budget;
  private final BlockingPool pool;
  private final BlockingPool authPool;
  private final Logger logger;
  private final Optional<Host> host;

  /**
   * Servers of a component.
   *
   * @param context whose servers they are; its log is told of errors in handlers
   * @param budget how many bytes of requests may be in memory
   */
  public ServerRuntime(ComponentContext context, ByteBudget budget) {
    this(context, budget, Optional.empty());
  }

  /**
   * Servers of a component that may ask extensions who sends.
   *
   * @param host where extensions are found
   */
  public ServerRuntime(ComponentContext context, ByteBudget budget, Host host) {
    this(context, budget, Optional.of(host));
  }

  private ServerRuntime(ComponentContext context, ByteBudget budget, Optional<Host> host) {
    this.loops = EventLoops.of(context.shared());
    this.budget = budget;
    this.logger = context.logger();
    this.pool = new BlockingPool(context.workers(), context.id() + "-wait", MAX_BLOCKED);
    this.authPool = new BlockingPool(context.workers(), context.id() + "-auth", MAX_DECIDING);
    this.host = host;
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
    authPool.stop();
  }

  /** Threads for those who are asked who they are. */
  BlockingPool authPool() {
    return authPool;
  }

  /** The authenticator with an id, or why there is none, in the Collector's words. */
  ServerAuthenticator authenticator(ComponentId id) throws StartException {
    if (host.flatMap(known -> known.extension(id, Object.class)).isEmpty()) {
      throw new StartException(
          "failed to resolve authenticator \"" + id + "\": authenticator not found");
    }
    return host.flatMap(known -> known.extension(id, ServerAuthenticator.class))
        .orElseThrow(
            () ->
                new StartException(
                    "failed to resolve authenticator \""
                        + id
                        + "\": requested authenticator is not a server authenticator"));
  }

  /** Where extensions are found; empty without any. */
  Optional<Host> host() {
    return host;
  }

  Logger logger() {
    return logger;
  }

  EventLoopGroup loops() {
    return loops.group();
  }
}
