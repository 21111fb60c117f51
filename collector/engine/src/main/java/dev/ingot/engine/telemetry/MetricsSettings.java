package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.output.OwnExporter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the collector measures of itself, and who reads it: {@code service::telemetry::metrics}.
 *
 * @param level how much is measured
 * @param readers who reads it; absent: the default, a page for Prometheus
 * @param views how metrics are shown
 * @param pipelines whether what goes from component to component is counted
 */
public record MetricsSettings(
    MetricLevel level, Optional<List<ReaderSettings>> readers, Views views, boolean pipelines) {
  /** What applies when the configuration says nothing. */
  public static final MetricsSettings DEFAULT =
      new MetricsSettings(MetricLevel.NORMAL, Optional.empty(), Views.NONE);

  /** Without counts of what goes from component to component. */
  public MetricsSettings(MetricLevel level, Optional<List<ReaderSettings>> readers, Views views) {
    this(level, readers, views, false);
  }

  public MetricsSettings {
    readers = readers.map(List::copyOf);
  }

  /** Whether somebody wants histograms with exponential buckets. */
  boolean wantsExponential() {
    return readers.orElse(List.of()).stream()
        .anyMatch(
            each ->
                each instanceof PeriodicSettings periodic
                    && periodic.exporter().preference().exponential());
  }

  /** Somebody who reads the metrics. */
  public sealed interface ReaderSettings {}

  /**
   * A page that Prometheus asks for.
   *
   * @param host the name or address to listen on
   * @param port the port; 0: any
   * @param suffixes whether names end with unit and {@code _total}
   * @param scopeInfo whether series say their scope
   * @param targetInfo whether there is {@code target_info}
   * @param constantLabels which attributes of the resource every series carries
   */
  public record PrometheusSettings(
      String host,
      int port,
      boolean suffixes,
      boolean scopeInfo,
      boolean targetInfo,
      ResourceLabels constantLabels)
      implements ReaderSettings {
    /** The Collector's default. */
    public static final PrometheusSettings DEFAULT =
        new PrometheusSettings("localhost", 8888, false, false, true, ResourceLabels.NONE);

    PrometheusStyle style() {
      return new PrometheusStyle(suffixes, scopeInfo, targetInfo);
    }
  }

  /**
   * Which attributes of the resource become labels.
   *
   * @param included their names, {@code *} and {@code ?} as wildcards; empty: none
   * @param excluded of those, which do not
   */
  public record ResourceLabels(List<String> included, List<String> excluded) {
    /** None. */
    public static final ResourceLabels NONE = new ResourceLabels(List.of(), List.of());

    public ResourceLabels {
      included = List.copyOf(included);
      excluded = List.copyOf(excluded);
    }

    boolean has(String attribute) {
      return matches(included, attribute) && !matches(excluded, attribute);
    }

    private static boolean matches(List<String> patterns, String attribute) {
      return patterns.stream()
          .anyMatch(each -> Wildcards.pattern(each).matcher(attribute).matches());
    }
  }

  /**
   * Metrics are sent at intervals.
   *
   * @param interval from one sending to the next
   * @param exporter what sends them
   */
  public record PeriodicSettings(Duration interval, OwnExporter exporter)
      implements ReaderSettings {}
}
