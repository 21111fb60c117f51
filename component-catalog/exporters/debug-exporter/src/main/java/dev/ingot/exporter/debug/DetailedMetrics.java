package dev.ingot.exporter.debug;

import java.util.List;

/** The fields of a metric. */
final class DetailedMetrics {
  private static final List<String> TEMPORALITIES = List.of("Unspecified", "Delta", "Cumulative");

  private DetailedMetrics() {}

  static void write(Lines out, int index, Message metric) {
    out.add("Metric #" + index);
    out.add("Descriptor:");
    out.point("Name", metric.text(1));
    out.point("Description", metric.text(2));
    out.point("Unit", metric.text(3));
    if (metric.has(5)) {
      type(out, "Gauge", metric);
      DetailedPoints.numbers(out, metric.message(5).messages(1));
    } else if (metric.has(7)) {
      type(out, "Sum", metric);
      out.point("IsMonotonic", metric.message(7).varint(3) != 0);
      temporality(out, metric.message(7));
      DetailedPoints.numbers(out, metric.message(7).messages(1));
    } else if (metric.has(9)) {
      type(out, "Histogram", metric);
      temporality(out, metric.message(9));
      DetailedPoints.histograms(out, metric.message(9).messages(1));
    } else if (metric.has(10)) {
      type(out, "ExponentialHistogram", metric);
      temporality(out, metric.message(10));
      DetailedPoints.exponentials(out, metric.message(10).messages(1));
    } else if (metric.has(11)) {
      type(out, "Summary", metric);
      DetailedPoints.summaries(out, metric.message(11).messages(1));
    } else {
      type(out, "Empty", metric);
    }
  }

  private static void type(Lines out, String type, Message metric) {
    out.point("DataType", type);
    out.pointAttributes("Metadata", metric.messages(12));
  }

  private static void temporality(Lines out, Message data) {
    long number = data.varint(2);
    boolean known = number >= 0 && number < TEMPORALITIES.size();
    out.point("AggregationTemporality", known ? TEMPORALITIES.get((int) number) : "");
  }
}
