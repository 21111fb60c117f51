package dev.ingot.exporter.debug;

import java.util.List;

/** The fields of data points. */
final class DetailedPoints {
  private DetailedPoints() {}

  static void numbers(Lines out, List<Message> points) {
    for (int i = 0; i < points.size(); i++) {
      Message point = points.get(i);
      begin(out, "NumberDataPoints #" + i, point, 7);
      value(out, "Value: ", point, 4);
      exemplars(out, point.messages(5));
    }
  }

  static void histograms(Lines out, List<Message> points) {
    for (int i = 0; i < points.size(); i++) {
      Message point = points.get(i);
      begin(out, "HistogramDataPoints #" + i, point, 9);
      statistics(out, point, 11, 12);
      List<Long> bounds = point.fixed64s(7);
      for (int j = 0; j < bounds.size(); j++) {
        double bound = Double.longBitsToDouble(bounds.get(j));
        out.add("ExplicitBounds #" + j + ": " + NumberText.fixed(bound));
      }
      List<Long> counts = point.fixed64s(6);
      for (int j = 0; j < counts.size(); j++) {
        out.add("Buckets #" + j + ", Count: " + Long.toUnsignedString(counts.get(j)));
      }
      exemplars(out, point.messages(8));
    }
  }

  static void exponentials(Lines out, List<Message> points) {
    for (int i = 0; i < points.size(); i++) {
      Message point = points.get(i);
      begin(out, "ExponentialHistogramDataPoints #" + i, point, 1);
      statistics(out, point, 12, 13);
      ExponentialBuckets.of(point).forEach(bucket -> bucket(out, bucket));
      exemplars(out, point.messages(11));
    }
  }

  static void summaries(Lines out, List<Message> points) {
    for (int i = 0; i < points.size(); i++) {
      Message point = points.get(i);
      begin(out, "SummaryDataPoints #" + i, point, 7);
      out.add("Count: " + Long.toUnsignedString(point.fixed64(4)));
      out.add("Sum: " + NumberText.fixed(point.float64(5)));
      List<Message> quantiles = point.messages(6);
      for (int j = 0; j < quantiles.size(); j++) {
        String quantile = NumberText.fixed(quantiles.get(j).float64(1));
        String value = NumberText.fixed(quantiles.get(j).float64(2));
        out.add("QuantileValue #" + j + ": Quantile " + quantile + ", Value " + value);
      }
    }
  }

  private static void begin(Lines out, String title, Message point, int attributes) {
    out.add(title);
    out.attributes("Data point attributes", point.messages(attributes));
    out.add("StartTimestamp: " + NumberText.time(point.fixed64(2)));
    out.add("Timestamp: " + NumberText.time(point.fixed64(3)));
  }

  private static void statistics(Lines out, Message point, int min, int max) {
    out.add("Count: " + Long.toUnsignedString(point.fixed64(4)));
    if (point.has(5)) {
      out.add("Sum: " + NumberText.fixed(point.float64(5)));
    }
    if (point.has(min)) {
      out.add("Min: " + NumberText.fixed(point.float64(min)));
    }
    if (point.has(max)) {
      out.add("Max: " + NumberText.fixed(point.float64(max)));
    }
  }

  private static void bucket(Lines out, ExponentialBuckets.Bucket bucket) {
    String range;
    if (bucket.upper() == 0) {
      range = "[0, 0]";
    } else if (bucket.upper() < 0) {
      range =
          "[" + NumberText.fixed(bucket.lower()) + ", " + NumberText.fixed(bucket.upper()) + ")";
    } else {
      range =
          "(" + NumberText.fixed(bucket.lower()) + ", " + NumberText.fixed(bucket.upper()) + "]";
    }
    out.add("Bucket " + range + ", Count: " + bucket.countText());
  }

  /** The integer is field 6 of data points and exemplars. */
  private static void value(Lines out, String label, Message point, int doubleField) {
    if (point.has(6)) {
      out.add(label + point.fixed64(6));
    } else if (point.has(doubleField)) {
      out.add(label + NumberText.fixed(point.float64(doubleField)));
    }
  }

  private static void exemplars(Lines out, List<Message> exemplars) {
    if (!exemplars.isEmpty()) {
      out.add("Exemplars:");
    }
    for (int i = 0; i < exemplars.size(); i++) {
      Message exemplar = exemplars.get(i);
      out.add("Exemplar #" + i);
      out.point("Trace ID", exemplar.id(5));
      out.point("Span ID", exemplar.id(4));
      out.point("Timestamp", NumberText.time(exemplar.fixed64(2)));
      value(out, "     -> Value: ", exemplar, 3);
      out.pointAttributes("FilteredAttributes", exemplar.messages(7));
    }
  }
}
