package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Host;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts and stops, or does not, and writes that down. */
class FakePart implements Lifecycle {
  final ComponentContext context;
  final FakeConfig config;
  private final List<String> events;
  private final CountDownLatch released = new CountDownLatch(1);

  FakePart(ComponentContext context, FakeConfig config, List<String> events) {
    this.context = context;
    this.config = config;
    this.events = events;
  }

  @Override
  public void start(Host host) throws StartException {
    if (config.failStart().equals("bug")) {
      throw new IllegalStateException("two\nlines");
    }
    if (!config.failStart().isEmpty()) {
      throw new StartException(config.failStart());
    }
    events.add("start " + context.component());
    if (!config.fatal().isEmpty()) {
      context.status().report(Status.FATAL_ERROR, config.fatal());
    }
  }

  /** From now on it stops at once. */
  public void release() {
    released.countDown();
  }

  @Override
  public void stop() {
    boolean stops = config.stops().isEmpty();
    if (!stops) {
      context.logger().info("Waiting");
    }
    while (!stops) {
      try {
        released.await();
        stops = true;
      } catch (InterruptedException e) {
        context.logger().info("Interrupted");
        stops = config.stops().equals("interrupted");
      }
    }
    events.add("stop " + context.component());
  }
}
