package dev.ingot.component;

import dev.ingot.telemetry.Signal;

/**
 * Where a component says that it lost telemetry for good: items that it had taken over and that go
 * nowhere. What it refuses is not lost, for the sender still has it; nor is what a processor leaves
 * out because its configuration says so. Thread-safe.
 */
@FunctionalInterface
public interface Drops {
  /** Nobody counts. */
  Drops NONE = (signal, reason, items) -> {};

  /**
   * Counts lost items. Does not block.
   *
   * @param signal what kind of items
   * @param reason why, one of a few words of the component's own that never change, as {@code
   *     retries_exhausted}; further words belong into the log
   * @param items how many
   */
  void count(Signal<?> signal, String reason, long items);
}
