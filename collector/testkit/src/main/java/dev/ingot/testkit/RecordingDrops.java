package dev.ingot.testkit;

import dev.ingot.component.Drops;
import dev.ingot.telemetry.Signal;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a component says that it lost. Thread-safe. */
public final class RecordingDrops implements Drops {
  private final List<String> losses = new ArrayList<>();

  @Override
  public synchronized void count(Signal<?> signal, String reason, long items) {
    losses.add(signal.id() + " " + reason + " " + items);
  }

  /** The losses so far, one for each call: {@code traces queue_full 3}. */
  public synchronized List<String> losses() {
    return List.copyOf(losses);
  }
}
