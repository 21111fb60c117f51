package dev.ingot.chaos.scenario;

import dev.ingot.chaos.program.Running;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Looks at the memory of a process five times a second. */
final class Watch implements AutoCloseable {
  private final Running process;
  private final Thread thread;
  private volatile long peak;

  Watch(Running process) {
    this.process = process;
    this.thread = new Thread(this::look, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** The most that was seen. */
  long peakKilobytes() {
    return peak;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void look() {
    try {
      while (process.isAlive()) {
        peak = Math.max(peak, process.residentKilobytes());
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (IOException | InterruptedException e) {
      // the process has ended, or nobody looks any more
    }
  }
}
