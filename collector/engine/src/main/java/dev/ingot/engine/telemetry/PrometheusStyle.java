package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Metric;
import java.util.Map;

/**
 * How names look to Prometheus.
 *
 * @param suffixes whether names end with their unit and, for sums that only grow, in {@code _total}
 * @param scopeInfo whether every series says which scope it is of
 * @param targetInfo whether there is a metric {@code target_info} with what the collector is
 */
record PrometheusStyle(boolean suffixes, boolean scopeInfo, boolean targetInfo) {
  /** What the Collector does when nothing is configured. */
  static final PrometheusStyle DEFAULT = new PrometheusStyle(false, false, true);

  private static final Map<String, String> UNITS =
      Map.of(
          "s",
          "seconds",
          "ms",
          "milliseconds",
          "us",
          "microseconds",
          "ns",
          "nanoseconds",
          "By",
          "bytes",
          "KiBy",
          "kibibytes",
          "MiBy",
          "mebibytes",
          "%",
          "percent");

  String name(Metric metric) {
    String name = label(metric.name());
    if (!suffixes) {
      return name;
    }
    boolean counter = metric.kind() == Metric.Kind.COUNTER;
    String plain = without(name, counter ? "_total" : "");
    String unit = UNITS.getOrDefault(metric.unit(), "");
    if (!unit.isEmpty() && !plain.endsWith("_" + unit)) {
      plain += "_" + unit;
    }
    if (counter) {
      return plain + "_total";
    }
    boolean ratio = metric.kind() == Metric.Kind.GAUGE && metric.unit().equals("1");
    return ratio && !plain.endsWith("_ratio") ? plain + "_ratio" : plain;
  }

  private static String without(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }

  /** A name with nothing but letters, digits and underscores, as all servers take it. */
  static String label(String name) {
    StringBuilder label = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
      label.append(plain ? c : '_');
    }
    boolean digit = !name.isEmpty() && Character.isDigit(name.charAt(0));
    return digit ? "_" + label : label.toString();
  }
}
