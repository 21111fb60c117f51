package dev.ingot.testkit;

import dev.ingot.component.Workers;

/** Starts daemon threads, so that a failing test does not hang. */
public final class DaemonWorkers implements Workers {

  @Override
  public Thread start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
