package dev.ingot.engine.instance;

import dev.ingot.component.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops beside each other what need not stop in order, so that the slowest one says how long it
 * takes.
 */
public final class ParallelStop {
  private ParallelStop() {}

  /**
   * Does all of them and waits; in the calling thread when there is one only. When the calling
   * thread is interrupted, those under way are interrupted as well, and waited for all the same.
   *
   * @param workers whose threads do it
   */
  public static void of(List<Runnable> stops, Workers workers) {
    if (stops.size() == 1) {
      stops.get(0).run();
      return;
    }
    List<Thread> threads = new ArrayList<>();
    stops.forEach(each -> threads.add(workers.start("shutdown", each)));
    boolean interrupted = false;
    for (Thread each : threads) {
      interrupted |= !join(each, threads);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when the thread was interrupted meanwhile. */
  private static boolean join(Thread one, List<Thread> all) {
    boolean undisturbed = true;
    while (true) {
      try {
        one.join();
        return undisturbed;
      } catch (InterruptedException e) {
        undisturbed = false;
        all.forEach(Thread::interrupt);
      }
    }
  }
}
