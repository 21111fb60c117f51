package dev.ingot.chaos;

import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.scenario.Outcome;
import dev.ingot.chaos.scenario.Overload;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Lines of a table that is Markdown and can be read as it is. */
final class Report {
  private static final String LINE =
      "| %-4s | %-24s | %-42s | %7s | %7s | %7s | %6s | %6s | %6s | %s |";

  String head() {
    return LINE.formatted(
            "", "pipeline", "fault", "sent", "acknowl.", "deliv.", "dupl.", "reject.", "lost", "")
        + "\n|---|---|---|---:|---:|---:|---:|---:|---:|---|";
  }

  /** All runs, under a line that says where and when. */
  String table(List<Outcome> outcomes) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        "Measured on %s with %d processors, Java %s, on %s."
            .formatted(
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                LocalDate.now(ZoneOffset.UTC)));
    lines.add("").add(head());
    outcomes.forEach(outcome -> lines.add(line(outcome)));
    return lines.toString();
  }

  String line(Outcome outcome) {
    Tally tally = outcome.tally();
    return LINE.formatted(
        outcome.program(),
        outcome.layout(),
        outcome.fault(),
        tally.sent(),
        tally.acknowledged(),
        tally.delivered(),
        tally.duplicated(),
        tally.rejected(),
        tally.lost(),
        outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  String line(Overload.Result result) {
    return "%s: %d acknowledged, %d times refused, %d delivered, %d lost; at most %d MiB; the backend got more after %d ms, clients were served after %d ms; %s"
        .formatted(
            result.layout(),
            result.tally().acknowledged(),
            result.refusals(),
            result.tally().delivered(),
            result.tally().lost(),
            result.peakKilobytes() / 1024,
            result.deliveryMillis(),
            result.recoveryMillis(),
            result.broken().isEmpty() ? "kept" : "BROKEN: " + result.broken());
  }
}
