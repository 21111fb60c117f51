package dev.ingot.builder.mojo;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wording of what is wrong with parameters; docs/catalog-commands.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem noComponent() {
    return error(
        "ARG-001", "-Dcomponent", "no component is named", "for example: -Dcomponent=otlp");
  }

  static Problem severalManifests(List<String> manifests) {
    return error(
        "ARG-002",
        "-Dmanifest",
        "there are %d manifests: %s".formatted(manifests.size(), String.join(", ", manifests)),
        "name one of them with -Dmanifest=FILE");
  }

  static Problem noFile(String file) {
    return error("ARG-003", file, "there is no such file", "name a manifest with -Dmanifest=FILE");
  }

  static Problem unknownKind(String kind) {
    String known =
        Stream.of(ComponentKind.values())
            .map(ComponentKind::word)
            .collect(Collectors.joining(", "));
    return error(
        "ARG-004",
        "-Dkind",
        "unknown kind '%s' (expected: %s)".formatted(kind, known),
        "write one of these, or leave it out");
  }

  static Problem staleFootprints(String difference) {
    return error(
        "ARG-005",
        "footprints.json",
        "stale: " + difference,
        "run ci/update-footprints and commit what it writes");
  }

  private static Problem error(String code, String place, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(place), message, Optional.of(fix));
  }
}
