package dev.ingot.extension.zpages;

import dev.ingot.component.config.GoDuration;
import dev.ingot.component.view.SpanView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spans with what happened in them.
 *
 * @param spans the spans
 */
record SpanTable(List<SpanView> spans) {
  private static final int MAX_TEXT = 1024;
  private static final List<String> COLUMNS =
      List.of("When", "Elapsed", "Event", "Attributes", "Trace ID", "Span ID", "Parent ID");

  Table of(String title) {
    List<List<Cell>> rows = new ArrayList<>();
    spans.forEach(span -> add(rows, span));
    return Table.columns(title, COLUMNS, rows);
  }

  private static void add(List<List<Cell>> rows, SpanView span) {
    rows.add(
        cells(
            span.start().toString(),
            span.took().map(GoDuration::format).orElse("running"),
            span.failure().map(reason -> "failed: " + reason).orElse(""),
            text(span.attributes()),
            span.traceId(),
            span.spanId(),
            span.parentId()));
    for (SpanView.Event each : span.events()) {
      Duration since = Duration.between(span.start(), each.at());
      rows.add(
          cells(
              each.at().toString(),
              GoDuration.format(since),
              each.name(),
              text(each.attributes()),
              "",
              "",
              ""));
    }
  }

  private static List<Cell> cells(String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (String each : texts) {
      cells.add(Cell.of(each.length() > MAX_TEXT ? each.substring(0, MAX_TEXT) : each));
    }
    return cells;
  }

  private static String text(Map<String, String> attributes) {
    return attributes.isEmpty() ? "" : attributes.toString();
  }
}
