package dev.ingot.chaos;

import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.scenario.Outcome;
import java.util.Locale;

/** Lines of a table that is Markdown and can be read as it is. */
final class Report {
  private static final String LINE =
      "| %-4s | %-17s | %-42s | %7s | %7s | %7s | %6s | %6s | %6s | %s |";

  String head() {
    return LINE.formatted(
            "", "pipeline", "fault", "sent", "acknowl.", "deliv.", "dupl.", "reject.", "lost", "")
        + "\n|---|---|---|---:|---:|---:|---:|---:|---:|---|";
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
}
