package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.report.ProblemReport;
import dev.ingot.engine.report.ReportFormat;
import dev.ingot.engine.settings.Lateness;
import dev.ingot.problem.Problems;
import java.time.InstantSource;

/**
 * Checks a configuration and starts nothing. What is wrong goes to standard error as text, or to
 * standard output in a form for programs.
 */
record ValidateCommand(BuildInfo info, Console console) {

  /** The format that a command line asks for. */
  static ReportFormat format(Invocation invocation) throws UsageException {
    String word = invocation.last(Flag.REPORT).orElse("text");
    return ReportFormat.find(word)
        .orElseThrow(() -> new UsageException(CommandMessages.badReport(word)));
  }

  /** The exit code: 0 also when there are warnings, and when it is the start that would fail. */
  int run(ConfigurationLoader loader, ReportFormat format) {
    CollectorLog log = new CollectorLog(LogSettings.DEFAULT, console.err(), InstantSource.system());
    Problems problems = new Problems();
    loader.resolve(log.logger(), problems).ifPresent(root -> loader.check(root, problems));
    Problems seen = Lateness.beforeStart(problems);
    String report = new ProblemReport(info).write(format, seen);
    (format == ReportFormat.TEXT ? console.err() : console.out()).print(report);
    return seen.hasErrors() ? 1 : 0;
  }
}
