package dev.ingot.transport.net;

import dev.ingot.component.Lifecycle;
import dev.ingot.component.SharedResources;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of all network traffic of a collector, one for each processor. Servers and clients
 * share them, so that telemetry which only passes through stays on its processor.
 */
public final class EventLoops implements Lifecycle {
  private static final int STOP_SECONDS = 5;

  static {
    NettyProperties.set();
  }

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          Runtime.getRuntime().availableProcessors(),
          new DefaultThreadFactory("io", true),
          NioIoHandler.newFactory());

  private EventLoops() {}

  /** The event loops of a collector; their threads start when they have something to do. */
  public static EventLoops of(SharedResources shared) {
    return shared.get(EventLoops.class, EventLoops::new);
  }

  /** The loops, for channels. */
  public EventLoopGroup group() {
    return group;
  }

  /** Ends the threads; servers and clients are to be stopped before. */
  @Override
  public void stop() {
    group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
