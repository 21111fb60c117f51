package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** The wording of everything that resolution finds wrong; docs/building.md lists the codes. */
final class Messages {
  private static final String LOCK_AGAIN =
      "run 'mvn generate-distro' without -Dlocked, and commit the lock";

  private Messages() {}

  static Problem unavailable(Location location, Artifact artifact, List<DependencyNode> path) {
    return error(
        "RES-002",
        location,
        "cannot get " + label(artifact) + wantedBy(path),
        "check the coordinates, the repositories of your Maven settings, and the network");
  }

  static Problem unreadablePom(Location location, String artifact, Throwable cause) {
    return error(
        "RES-003",
        location,
        "cannot read the pom of " + artifact + ": " + oneLine(cause),
        "without it the dependencies are unknown; take another version or replace it");
  }

  static Problem replacementWithoutEffect(Replacement replacement) {
    return error(
        "RES-004",
        replacement.location(),
        "nothing here depends on '" + Substitutions.module(replacement) + "', which is replaced",
        "delete the line, or correct the name");
  }

  static Problem replacementBySame(Replacement replacement, String version) {
    return error(
        "RES-004",
        replacement.location(),
        "everything here asks for '%s' in version %s already, so replacing it changes nothing"
            .formatted(Substitutions.module(replacement), version),
        "delete the line");
  }

  static Problem excludedRoot(Exclusion exclusion, Root root) {
    String asked =
        root.declared().isPresent()
            ? "is listed at " + root.location()
            : "is what every distribution runs on";
    return error(
        "RES-005",
        exclusion.location(),
        "'" + root.module() + "' is excluded, but " + asked,
        "delete one of the two");
  }

  static Problem chain(Replacement replacement, String module, Replacement next) {
    return error(
        "RES-006",
        replacement.location(),
        "'" + module + "' is itself replaced at " + next.location(),
        "name the artifact that is taken in the end");
  }

  static Problem noComponent(Location location, ResolvedArtifact jar) {
    return error(
        "RES-007",
        location,
        jar.label() + " is no component: its jar has nothing below META-INF/ingot/components",
        "build it with the annotation processor dev.ingot:catalog-processor");
  }

  static Problem unreadableComponent(Location location, ResolvedArtifact jar, Throwable cause) {
    return error(
        "RES-008",
        location,
        "cannot read the components of " + jar.label() + ": " + oneLine(cause),
        "build it again with the annotation processor dev.ingot:catalog-processor");
  }

  static Problem noModule(Location location, Path path) {
    return error(
        "RES-009",
        location,
        "'" + path.getFileName() + "' is neither a jar nor a folder with a pom.xml",
        "give the path of a jar or of a Maven module");
  }

  static Problem noJar(Location location, Path path, String wanted, List<String> present) {
    return error(
        "RES-009",
        location,
        "'"
            + path.getFileName()
            + "' was built, but its target folder has no "
            + wanted
            + " ("
            + (present.isEmpty() ? "no jar at all" : "found " + String.join(", ", present))
            + ")",
        "give the artifact and version of its pom.xml");
  }

  static Problem localFailed(Location location, Path path, Throwable cause) {
    return error(
        "RES-010",
        location,
        "cannot build '" + path.getFileName() + "': " + oneLine(cause),
        "run 'mvn package' in it and mend what that says");
  }

  static Problem notFixed(
      Location location, Artifact artifact, List<DependencyNode> path, boolean range) {
    return error(
        "RES-011",
        location,
        (range ? "a range of versions is asked of " : "a snapshot cannot be locked: ")
            + label(artifact)
            + wantedBy(path),
        "fix the version: add '%1$s => %1$s:VERSION' to replaces".formatted(Key.module(artifact)));
  }

  static Problem excludeWithoutEffect(Exclusion exclusion) {
    return warning(
        "RES-012",
        exclusion.location(),
        "nothing here depends on '%s:%s', which is excluded"
            .formatted(exclusion.group(), exclusion.artifact()),
        "delete the line, or correct the name");
  }

  static Problem otherVersion(
      Location location, ResolvedArtifact jar, String asked, List<Demand> way) {
    String cause = way.size() < 2 ? ": another component needs it" : ", wanted by " + askers(way);
    return warning(
        "RES-013",
        location,
        "%s is listed, but %s is taken%s".formatted(asked, jar.label(), cause),
        "list version " + jar.version());
  }

  static Problem jarWithoutPom(Location location, Path path, String module) {
    return warning(
        "RES-014",
        location,
        "'%s' holds no pom of %s, so its dependencies are unknown"
            .formatted(path.getFileName(), module),
        "list what it needs, or give the folder of its Maven module");
  }

  static Problem sameArtifact(
      ManifestComponent component, Coordinates artifact, ManifestComponent first) {
    return error(
        "RES-015",
        component.location(),
        "'%s' is '%s', which is listed under '%s' already, in line %d"
            .formatted(
                component.label(),
                artifact.module(),
                first.kind().section(),
                first.location().line()),
        "remove one of the two");
  }

  static Problem severalVersions(
      Location location, String module, Map<String, List<Demand>> ways, String taken) {
    String who =
        ways.entrySet().stream()
            .map(way -> way.getKey() + " by " + askers(way.getValue()))
            .collect(Collectors.joining(", "));
    String message = "'%s' is wanted in several versions: %s".formatted(module, who);
    String line = "'%s => %s:%s'".formatted(module, module, taken);
    return Alignment.majorsDiffer(ways.keySet())
        ? error(
            "RES-016",
            location,
            message,
            "major versions promise nothing to each other: decide, as with "
                + line
                + " in replaces")
        : warning(
            "RES-017",
            location,
            message,
            taken + " is taken; to say so, add " + line + " to replaces");
  }

  static Problem otherCore(Location location, List<Demand> way, CoreVersion core) {
    Demand last = way.get(way.size() - 1);
    return error(
        "RES-018",
        location,
        "'%s' is made for version %s of the engine, this builder has %s: %s asks for %s"
            .formatted(way.get(0).label(), last.version(), core.text(), askers(way), last.label()),
        "list a version of it that is made for %s, or use version %s of the builder"
            .formatted(core.text(), last.version()));
  }

  static Problem otherLock(Location location, Set<String> lacking) {
    String what =
        lacking.isEmpty()
            ? "what the manifest lists, replaces or excludes has changed since"
            : "it lacks " + String.join(", ", lacking);
    return error("RES-019", location, "the lock is not of this manifest: " + what, LOCK_AGAIN);
  }

  static Problem otherOrigin(Location location, Artifact artifact, boolean own) {
    String how =
        own
            ? " is locked with its hash, but is made on this machine now"
            : " is locked as made by the same build, but comes from a repository now";
    return error("RES-020", location, label(artifact) + how, LOCK_AGAIN);
  }

  static Problem notLocked(Location location, Artifact artifact, List<DependencyNode> path) {
    return error(
        "RES-021",
        location,
        "the lock does not have " + label(artifact) + wantedBy(path),
        LOCK_AGAIN);
  }

  private static String askers(List<Demand> way) {
    return way.size() == 1
        ? "the manifest"
        : way.subList(0, way.size() - 1).stream()
            .map(Demand::label)
            .collect(Collectors.joining(" > "));
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }

  private static Problem warning(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.WARNING, location, message, Optional.of(fix));
  }

  static String label(Artifact artifact) {
    return module(artifact) + ":" + artifact.getVersion();
  }

  static String module(Artifact artifact) {
    String kind = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
    return Key.module(artifact) + kind;
  }

  private static String wantedBy(List<DependencyNode> path) {
    if (path.size() < 2) {
      return "";
    }
    return path.subList(0, path.size() - 1).stream()
        .map(node -> label(node.getArtifact()))
        .collect(Collectors.joining(" > ", ", wanted by ", ""));
  }

  private static String oneLine(Throwable cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
