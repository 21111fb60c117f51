package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Histogram.Distribution;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic of distributions. */
final class Distributions {
  private Distributions() {}

  /** Both together; they have the same bounds, being of one metric. */
  static Distribution sum(Distribution one, Distribution other) {
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < one.counts().size(); i++) {
      counts.add(one.counts().get(i) + other.counts().get(i));
    }
    return new Distribution(one.bounds(), counts, one.sum() + other.sum());
  }

  /** What came to it since then; all of it when it has less than then. */
  static Distribution gain(Distribution now, Distribution before) {
    if (now.count() < before.count()) {
      return now;
    }
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < now.counts().size(); i++) {
      counts.add(now.counts().get(i) - before.counts().get(i));
    }
    return new Distribution(now.bounds(), counts, now.sum() - before.sum());
  }
}
