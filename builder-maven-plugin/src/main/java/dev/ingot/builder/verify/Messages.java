package dev.ingot.builder.verify;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of all problems of this package. */
final class Messages {
  private Messages() {}

  static Problem noFile(String what, String file, String fix) {
    return error("VER-001", Location.of(file), "there is no " + what, fix);
  }

  static Problem badConfiguration(String file, String said) {
    return error(
        "VER-002",
        Location.of(file),
        "the collector refuses the configuration: " + said,
        "correct it, or name another with -Dconfig=FILE");
  }

  static Problem notReady(String jar, String seconds, String said) {
    return error(
        "VER-003",
        Location.of(jar),
        "the collector was not ready within " + seconds + " s; its last line was: " + said,
        "start it by hand with the same configuration; -Dseconds=N waits longer");
  }

  static Problem lost(String jar, Arrival arrival) {
    return error(
        "VER-004",
        Location.of(jar),
        "telemetry was lost: " + arrival,
        "look at the settings of the pipeline and of the exporter");
  }

  static Problem nothingTried(String file) {
    return new Problem(
        "VER-005",
        Severity.WARNING,
        Location.of(file),
        "no pipeline has an otlp receiver, so nothing was sent",
        Optional.of("name a configuration that has one with -Dconfig=FILE"));
  }

  private static Problem error(String code, Location at, String message, String fix) {
    return new Problem(code, Severity.ERROR, at, message, Optional.of(fix));
  }
}
