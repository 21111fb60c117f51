package dev.ingot.builder.distribution;

import dev.ingot.builder.freshness.Finding;
import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wording of what does not fit together on disk; docs/building.md lists the codes. */
final class Messages {
  private static final String GENERATE = "run 'mvn generate-distro' and commit what it writes";
  private static final int SHOWN = 5;

  private Messages() {}

  static Problem noManifests(Location location) {
    return error(
        "DST-001",
        location,
        "no folder here has a manifest.yaml",
        "make one, or name a manifest with -Dmanifest=FILE");
  }

  static Problem nameTaken(Location location, String name, String other) {
    return error(
        "DST-002",
        location,
        "the name '%s' is taken by %s".formatted(name, other),
        "give one of them another dist.name");
  }

  static Problem notGenerated(Location location) {
    return error("DST-003", location, "there is no generated module yet", GENERATE);
  }

  static Problem notFresh(Location location, Finding finding) {
    return error("DST-004", location, finding.summary(), GENERATE);
  }

  static Problem noLock(Location location) {
    return error("DST-005", location, "there is no lock yet", GENERATE);
  }

  static Problem staleLock(Location location, List<String> differences) {
    String more =
        differences.size() > SHOWN ? " and %d more".formatted(differences.size() - SHOWN) : "";
    List<String> first = differences.stream().limit(SHOWN).toList();
    return error("DST-005", location, "stale: " + String.join(", ", first) + more, GENERATE);
  }

  static Problem staleAggregator(Location location, Collection<String> modules) {
    return error(
        "DST-006",
        location,
        "stale: it has to list the modules " + String.join(", ", modules),
        GENERATE);
  }

  static Problem noManifest(Location location) {
    return error("DST-007", location, "stray: no manifest has this name", GENERATE);
  }

  static Problem imageNotLocked(Location location, ImageReference image) {
    return error(
        "DST-010",
        location,
        "there is no digest of 'dist.base_image', which is '%s'".formatted(image),
        "run 'mvn generate-distro' without -Dlocked and commit what it writes");
  }

  static Problem imageMoved(Location location, ImageReference image, String before, String now) {
    return error(
        "DST-011",
        location,
        "'%s' is another image than when it was locked: %s, and it was %s"
            .formatted(image, now, before),
        "write @%s behind it to stay with the old one, or run without -Dlocked to take the new one"
            .formatted(before));
  }

  static Problem noPacker(Location location, String kind) {
    return error(
        "DST-008",
        location,
        "this version of the builder cannot make '%s'".formatted(kind),
        "remove it from dist.outputs");
  }

  static Problem overBudget(Location location, long bytes, long budget, String sizes) {
    return error(
        "DST-009",
        location,
        String.format(
            Locale.ROOT, "the jar has %,d bytes, and dist.size_budget is %,d", bytes, budget),
        "see in %s what takes them, or raise the budget".formatted(sizes));
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }
}
