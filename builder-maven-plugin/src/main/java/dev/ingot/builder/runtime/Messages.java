package dev.ingot.builder.runtime;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.nio.file.Path;
import java.util.Optional;

/** The wording of what keeps a runtime from being made; docs/runtime.md lists the codes. */
final class Messages {
  private static final String INSTALL =
      "install a JDK of Java 17 or newer with jlink and jdeps, or name one with -Djdk=FOLDER";

  private Messages() {}

  static Problem noJdk(String source, Optional<Path> chosen) {
    String what =
        chosen
            .map(folder -> "'%s' is no JDK that can make a runtime".formatted(folder))
            .orElse("there is no JDK on this machine that can make a runtime");
    return problem("RUN-001", Severity.ERROR, source, what, INSTALL);
  }

  static Problem toolFailed(String source, Jdk jdk, String tool, String reason) {
    return problem(
        "RUN-002",
        Severity.ERROR,
        source,
        "%s of Java %s failed: %s".formatted(tool, jdk.version(), reason),
        "name another JDK with -Djdk=FOLDER; some systems have the modules in a package of their"
            + " own");
  }

  static Problem noCache(String source, String reason) {
    return problem(
        "RUN-003",
        Severity.WARNING,
        source,
        "the runtime has no prepared classes, so it starts slower: " + reason,
        "put a configuration with which it starts here, and stops, into training.yaml beside the"
            + " manifest");
  }

  private static Problem problem(
      String code, Severity severity, String source, String message, String fix) {
    return new Problem(code, severity, Location.of(source), message, Optional.of(fix));
  }
}
