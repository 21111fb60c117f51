package dev.ingot.extension.zpages;

import dev.ingot.component.config.GoDuration;
import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanView;
import dev.ingot.component.view.SpanWatch;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Query;
import dev.ingot.transport.server.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Samples of the collector's own spans, by name and by how long they took. Links are those of the
 * Collector: {@code ?zspanname=NAME&ztype=1&zlatencybucket=3}, where the type is 0 for running
 * spans, 1 for those that ended well, and 2 for those that failed.
 *
 * @param watch keeps the samples
 */
record TracePage(SpanWatch watch) implements Page {
  private static final int RUNNING = 0;
  private static final int ENDED = 1;
  private static final int FAILED = 2;

  @Override
  public HttpResponse answer(PageRequest request) {
    List<SpanSamples> all = watch.samples();
    Sheet sheet =
        Sheet.of(
            "Trace Spans", Table.columns("", columns(), all.stream().map(TracePage::row).toList()));
    if (all.isEmpty()) {
      sheet = sheet.note("No spans since zPages started.");
    }
    String name = request.query().first("zspanname").orElse("");
    for (SpanSamples each : all) {
      if (each.name().equals(name)) {
        List<SpanView> chosen = chosen(each, request.query());
        sheet = sheet.with(new SpanTable(chosen).of("Span Name: " + name));
      }
    }
    return sheet.answer(request);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("Span Name", "Running"));
    SpanSamples.LEAST.forEach(least -> columns.add(">" + GoDuration.format(least)));
    columns.add("Errors");
    return columns;
  }

  private static List<Cell> row(SpanSamples samples) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(samples.name()));
    cells.add(link(samples, samples.running(), RUNNING, 0));
    for (int i = 0; i < samples.byLatency().size(); i++) {
      cells.add(link(samples, samples.byLatency().get(i), ENDED, i));
    }
    cells.add(link(samples, samples.failed(), FAILED, 0));
    return cells;
  }

  private static Cell link(SpanSamples samples, List<SpanView> spans, int type, int bucket) {
    return Cell.link(
        Integer.toString(spans.size()),
        "?zspanname="
            + Cell.encoded(samples.name())
            + "&ztype="
            + type
            + "&zlatencybucket="
            + bucket);
  }

  private static List<SpanView> chosen(SpanSamples samples, Query query) {
    return switch (number(query, "ztype")) {
      case RUNNING -> samples.running();
      case ENDED -> {
        int bucket = number(query, "zlatencybucket");
        yield bucket >= 0 && bucket < samples.byLatency().size()
            ? samples.byLatency().get(bucket)
            : List.of();
      }
      case FAILED -> samples.failed();
      default -> List.of();
    };
  }

  /** What is no number counts as 0, as in the Collector. */
  private static int number(Query query, String parameter) {
    try {
      return Integer.parseInt(query.first(parameter).orElse("0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
