package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * What was made of telemetry that nobody would take without waiting, kept until it is asked for, or
 * nobody holds the telemetry any more, or memory is short. Telemetry is told apart by identity.
 * Thread-safe.
 */
final class DeclinedResults<T extends Telemetry> {
  private final Map<T, SoftReference<T>> results = new WeakHashMap<>();

  /** Keeps a result, unless it is the telemetry itself. */
  void keep(T telemetry, T result) {
    if (result != telemetry) {
      synchronized (results) {
        results.put(telemetry, new SoftReference<>(result));
      }
    }
  }

  /** The result for that telemetry, if it is still there; it is not kept any longer. */
  Optional<T> remove(T telemetry) {
    synchronized (results) {
      return Optional.ofNullable(results.remove(telemetry)).map(SoftReference::get);
    }
  }
}
