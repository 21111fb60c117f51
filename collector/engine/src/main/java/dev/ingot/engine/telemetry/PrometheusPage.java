package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Histogram.Distribution;
import dev.ingot.component.metric.Metric;
import dev.ingot.engine.telemetry.Measured.Buckets;
import dev.ingot.engine.telemetry.Measured.Fraction;
import dev.ingot.engine.telemetry.Measured.Whole;
import dev.ingot.engine.telemetry.Reading.Point;
import dev.ingot.engine.telemetry.output.OwnScope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes metrics as Prometheus reads them: its text format, version 0.0.4.
 *
 * <p>Source: prometheus.io, "Exposition formats"; and what the Collector writes.
 */
final class PrometheusPage {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusStyle style;
  private final Map<String, String> target;
  private final Map<String, String> constant;
  private final StringBuilder out = new StringBuilder(16 * 1024);

  /**
   * @param target what the collector is
   * @param constant attributes of every series
   */
  PrometheusPage(PrometheusStyle style, Map<String, String> target, Map<String, String> constant) {
    this.style = style;
    this.target = target;
    this.constant = constant;
  }

  String write(List<Reading> readings) {
    readings.stream()
        .sorted(Comparator.comparing((Reading each) -> style.name(each.metric())))
        .forEach(this::metric);
    if (style.targetInfo()) {
      head("target_info", "Target metadata", "gauge");
      sample("target_info", "", labels(new TreeMap<>(target)), "1");
    }
    return out.toString();
  }

  private void metric(Reading reading) {
    boolean exponential = reading.isExponential(false);
    String name = style.name(reading.metric());
    head(name, reading.metric().description(), type(reading.metric().kind()));
    boolean scopes = style.scopeInfo() || PipelineCounts.isOne(reading.metric());
    for (Point point : scopes ? reading.points() : ScopeAttributes.without(reading)) {
      SortedMap<String, String> all = new TreeMap<>(point.attributes());
      if (style.scopeInfo()) {
        all.put("otel_scope_name", OwnScope.NAME);
      }
      all.putAll(constant);
      point(name, labels(all), exponential ? whole(point.value()) : point.value());
    }
  }

  /**
   * The text format has no exponential buckets: what is left of them is one for all, as in the
   * Collector.
   */
  private static Measured whole(Measured value) {
    return value instanceof Buckets buckets
        ? new Buckets(
            new Distribution(
                List.of(), List.of(buckets.distribution().count()), buckets.distribution().sum()),
            buckets.exponential())
        : value;
  }

  private static String type(Metric.Kind kind) {
    return switch (kind) {
      case COUNTER -> "counter";
      case UP_DOWN, GAUGE -> "gauge";
      case HISTOGRAM -> "histogram";
    };
  }

  private void head(String name, String description, String type) {
    out.append("# HELP ").append(name).append(' ');
    out.append(description.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void point(String name, String labels, Measured value) {
    if (value instanceof Whole whole) {
      sample(name, "", labels, GoNumber.of(whole.value()));
    } else if (value instanceof Fraction fraction) {
      sample(name, "", labels, GoNumber.of(fraction.value()));
    } else if (value instanceof Buckets buckets) {
      distribution(name, labels, buckets.distribution());
    }
  }

  private void distribution(String name, String labels, Distribution distribution) {
    long below = 0;
    for (int i = 0; i < distribution.counts().size(); i++) {
      below += distribution.counts().get(i);
      boolean last = i == distribution.bounds().size();
      String bound = last ? "+Inf" : GoNumber.of(distribution.bounds().get(i));
      String le = "le=\"" + bound + '"';
      sample(name, "_bucket", labels.isEmpty() ? le : labels + "," + le, Long.toString(below));
    }
    sample(name, "_sum", labels, GoNumber.of(distribution.sum()));
    sample(name, "_count", labels, Long.toString(below));
  }

  private void sample(String name, String suffix, String labels, String value) {
    out.append(name).append(suffix);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    out.append(' ').append(value).append('\n');
  }

  private static String labels(SortedMap<String, String> attributes) {
    StringBuilder labels = new StringBuilder();
    attributes.forEach(
        (name, value) -> {
          labels.append(labels.isEmpty() ? "" : ",").append(PrometheusStyle.label(name));
          labels.append("=\"").append(escaped(value)).append('"');
        });
    return labels.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
