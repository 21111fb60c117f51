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
}
