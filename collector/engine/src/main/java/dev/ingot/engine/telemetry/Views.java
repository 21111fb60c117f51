package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.component.metric.Metric;
import java.util.List;
import java.util.Optional;

/**
 * How metrics are shown: {@code service::telemetry::metrics::views}. A metric that no view matches
 * is shown as it is measured; one that several match is shown once for each.
 *
 * @param views all views
 */
public record Views(List<View> views) {
  /** Everything as it is measured. */
  public static final Views NONE = new Views(List.of());

  public Views {
    views = List.copyOf(views);
  }

  /** The metric with the bounds of the first view that has some for it. */
  Metric shaped(Metric metric) {
    return matching(metric).stream()
        .map(view -> view.shaped(metric))
        .filter(shaped -> !shaped.equals(metric))
        .findFirst()
        .orElse(metric);
  }

  /** How fine the exponential buckets are of the first view that has some for the metric. */
  Optional<ExponentialLimits> exponential(Metric metric) {
    return matching(metric).stream()
        .flatMap(view -> view.stream().exponential().stream())
        .findFirst();
  }

  List<Reading> shown(Reading reading) {
    List<View> matching = matching(reading.metric());
    if (matching.isEmpty()) {
      return List.of(reading);
    }
    return matching.stream()
        .filter(view -> !view.stream().dropped())
        .map(view -> view.shown(reading))
        .toList();
  }

  private List<View> matching(Metric metric) {
    return views.stream().filter(view -> view.selector().matches(metric)).toList();
  }
}
