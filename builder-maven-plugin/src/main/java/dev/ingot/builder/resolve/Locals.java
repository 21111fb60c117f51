package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings in what a manifest takes from paths: components, hooks, and replacements of any artifact.
 */
final class Locals {
  private final LocalModules modules;
  private final LocalFiles files;
  private final Problems problems;

  Locals(LocalModules modules, LocalFiles files, Problems problems) {
    this.modules = modules;
    this.files = files;
    this.problems = problems;
  }

  void add(List<Root> roots, Substitutions substitutions) {
    for (Replacement each : substitutions.replaces().values()) {
      if (each.target() instanceof ReplacementTarget.Unknown) {
        files.fail(each.group(), each.artifact());
      } else if (each.target() instanceof ReplacementTarget.Local local) {
        add(each.group(), each.artifact(), Optional.empty(), local.path(), each.location());
      }
    }
    for (Root root : roots) {
      root.path().ifPresent(path -> add(coordinates(root), path, root.location()));
    }
  }

  private static Coordinates coordinates(Root root) {
    return new Coordinates(
        root.artifact().getGroupId(),
        root.artifact().getArtifactId(),
        root.artifact().getVersion());
  }

  private void add(Coordinates of, Path path, Location location) {
    add(of.group(), of.artifact(), Optional.of(of.version()), path, location);
  }

  private void add(
      String group, String artifact, Optional<String> version, Path path, Location location) {
    Optional<Problem> failure;
    try {
      failure = bring(group, artifact, version, path, location);
    } catch (IOException e) {
      failure = Optional.of(Messages.localFailed(location, path, e));
    }
    failure.ifPresent(
        problem -> {
          problems.add(problem);
          files.fail(group, artifact);
        });
  }

  private Optional<Problem> bring(
      String group, String artifact, Optional<String> version, Path path, Location location)
      throws IOException {
    if (Files.isRegularFile(path)) {
      if (!files.addJar(group, artifact, path)) {
        problems.add(Messages.jarWithoutPom(location, path, group + ":" + artifact));
      }
      return Optional.empty();
    }
    Path pom = path.resolve("pom.xml");
    if (!Files.isRegularFile(pom)) {
      return Optional.of(Messages.noModule(location, path));
    }
    Optional<Path> jar = modules.jar(path, artifact, version);
    if (jar.isEmpty()) {
      String wanted = artifact + "-" + version.orElse("VERSION") + ".jar";
      return Optional.of(Messages.noJar(location, path, wanted, LocalModules.jarNames(path)));
    }
    files.addModule(group, artifact, jar.get(), pom);
    return Optional.empty();
  }
}
