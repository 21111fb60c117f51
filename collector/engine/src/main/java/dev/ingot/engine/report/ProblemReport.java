package dev.ingot.engine.report;

import dev.ingot.component.BuildInfo;
import dev.ingot.problem.Problems;

/**
 * Writes problems for programs.
 *
 * @param info the collector that found them
 */
public record ProblemReport(BuildInfo info) {

  /**
   * All problems, sorted by place, as text that ends with a line break; as {@link
   * ReportFormat#TEXT} nothing at all when there is none.
   */
  public String write(ReportFormat format, Problems problems) {
    return switch (format) {
      case TEXT -> problems.sorted().isEmpty() ? "" : problems + "\n";
      case JSON -> JsonReport.of(problems).printAscii();
      case SARIF -> new SarifReport(info).of(problems).printAscii();
    };
  }
}
