package dev.ingot.engine.log;

import dev.ingot.component.Logger.Level;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Decides which of repeated messages are written. Memory is fixed: messages share {@value #SLOTS}
 * counters by hash, so that two different ones may rarely be counted together. Thread-safe.
 */
final class Sampler {
  private static final int SLOTS = 4096;

  private final SamplingSettings settings;
  private final long tickMillis;
  private final AtomicLongArray intervals = new AtomicLongArray(SLOTS);
  private final AtomicLongArray counts = new AtomicLongArray(SLOTS);

  Sampler(SamplingSettings settings) {
    this.settings = settings;
    this.tickMillis = Math.max(1, settings.tick().toMillis());
  }

  boolean passes(Level level, String message, long nowMillis) {
    int slot = (level.ordinal() * 31 + message.hashCode()) & (SLOTS - 1);
    long interval = nowMillis / tickMillis + 1;
    if (intervals.getAndSet(slot, interval) != interval) {
      counts.set(slot, 0);
    }
    long count = counts.incrementAndGet(slot);
    if (count <= settings.initial()) {
      return true;
    }
    int thereafter = settings.thereafter();
    return thereafter > 0 && (count - settings.initial()) % thereafter == 0;
  }
}
