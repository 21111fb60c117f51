package dev.ingot.exporter.debug;

import java.util.List;
import java.util.stream.Collectors;

/** A line for each data point of a metric: {@code name{key=value} 1.5}. */
final class NormalPoints {
  private static final int GAUGE = 5;
  private static final int SUM = 7;
  private static final int HISTOGRAM = 9;
  private static final int EXPONENTIAL = 10;
  private static final int SUMMARY = 11;

  private NormalPoints() {}

  static void append(StringBuilder lines, Message metric) {
    for (int data : new int[] {GAUGE, SUM, HISTOGRAM, EXPONENTIAL, SUMMARY}) {
      for (Message point : metric.message(data).messages(1)) {
        lines.append(metric.text(1)).append(attributes(point.messages(attributesField(data))));
        lines.append(values(data, point)).append('\n');
      }
    }
  }

  private static int attributesField(int data) {
    return data == HISTOGRAM ? 9 : data == EXPONENTIAL ? 1 : 7;
  }

  private static String attributes(List<Message> attributes) {
    return attributes.stream().map(NormalText::pair).collect(Collectors.joining(",", "{", "}"));
  }

  private static String values(int data, Message point) {
    return switch (data) {
      case HISTOGRAM -> statistics(point, 11, 12) + buckets(point);
      case EXPONENTIAL -> statistics(point, 12, 13) + exponential(point);
      case SUMMARY -> " count=" + count(point) + named("sum", point.float64(5)) + quantiles(point);
      default -> number(point);
    };
  }

  private static String number(Message point) {
    if (point.has(6)) {
      return " " + point.fixed64(6);
    }
    return point.has(4) ? " " + NumberText.shortest(point.float64(4)) : "";
  }

  private static String statistics(Message point, int min, int max) {
    StringBuilder text = new StringBuilder(" count=").append(count(point));
    if (point.has(5)) {
      text.append(named("sum", point.float64(5)));
    }
    if (point.has(min)) {
      text.append(named("min", point.float64(min)));
    }
    if (point.has(max)) {
      text.append(named("max", point.float64(max)));
    }
    return text.toString();
  }

  private static String buckets(Message point) {
    List<Long> bounds = point.fixed64s(7);
    List<Long> counts = point.fixed64s(6);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      String count = Long.toUnsignedString(counts.get(i));
      text.append(' ');
      if (i < bounds.size()) {
        double bound = Double.longBitsToDouble(bounds.get(i));
        text.append("le").append(NumberText.shortest(bound)).append('=');
      }
      text.append(count);
    }
    return text.toString();
  }

  private static String exponential(Message point) {
    return ExponentialBuckets.of(point).stream()
        .map(bucket -> " le" + NumberText.shortest(bucket.upper()) + "=" + bucket.countText())
        .collect(Collectors.joining());
  }

  private static String quantiles(Message point) {
    return point.messages(6).stream()
        .map(quantile -> named("q" + NumberText.shortest(quantile.float64(1)), quantile.float64(2)))
        .collect(Collectors.joining());
  }

  private static String count(Message point) {
    return Long.toUnsignedString(point.fixed64(4));
  }

  private static String named(String name, double value) {
    return " " + name + "=" + NumberText.shortest(value);
  }
}
