package dev.ingot.builder.upstream;

import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what has no counterpart; docs/building.md lists the codes. */
final class Messages {
  private static final String WRITE_IT =
      "write it in Java and list it with 'maven: group:artifact:version'";

  private Messages() {}

  static Problem noCounterpart(ManifestComponent component, Optional<String> nearest) {
    String fix = nearest.map(text -> text + "; or ").orElse("") + WRITE_IT;
    return new Problem(
        "RES-001",
        Severity.ERROR,
        component.location(),
        noneFor(component),
        Optional.of(fix + ", or leave it out with -DskipUnavailable"));
  }

  static Problem leftOut(ManifestComponent component, Optional<String> nearest) {
    return new Problem(
        "OCB-003",
        Severity.WARNING,
        component.location(),
        "left out: " + noneFor(component),
        Optional.of(nearest.orElse(WRITE_IT)));
  }

  private static String noneFor(ManifestComponent component) {
    return "no %s here stands for Go module '%s'"
        .formatted(component.kind().word(), component.goModule().orElseThrow());
  }
}
