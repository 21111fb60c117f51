package dev.ingot.component.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Reads durations: text in Go's notation, or a number of nanoseconds with a warning, of which the
 * Collector drops a fraction.
 */
final class Durations {
  private Durations() {}

  /** The duration; empty after a problem. Null is zero. */
  static Optional<Duration> read(Spot spot) {
    if (spot.isNull()) {
      return Optional.of(Duration.ZERO);
    }
    if (spot.scalar() instanceof Long nanos) {
      return Optional.of(withoutUnit(spot, nanos));
    }
    if (spot.scalar() instanceof Double nanos && Math.abs(nanos) < 0x1p63) {
      return Optional.of(withoutUnit(spot, nanos.longValue()));
    }
    if (spot.scalar() instanceof String text) {
      return parse(spot, text);
    }
    spot.wrongType("duration", null);
    return Optional.empty();
  }

  private static Duration withoutUnit(Spot spot, long nanos) {
    if (nanos != 0) {
      spot.report(ConfigProblems.noUnit(spot.path(), spot.location(), spot.name(), nanos));
    }
    return Duration.ofNanos(nanos);
  }

  private static Optional<Duration> parse(Spot spot, String text) {
    try {
      return Optional.of(GoDuration.parse(text));
    } catch (IllegalArgumentException e) {
      String words = String.valueOf(e.getMessage());
      String reason = spot.isExpanded() ? words.replaceFirst("(?s) \".*", "") : words;
      spot.report(ConfigProblems.duration(spot.path(), spot.location(), spot.name(), reason));
      return Optional.empty();
    }
  }
}
