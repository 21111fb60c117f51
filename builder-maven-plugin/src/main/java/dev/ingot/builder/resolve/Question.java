package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that a manifest asks of a resolution, in whatever order it does. */
final class Question {
  private final Path directory;
  private final SortedSet<String> lines = new TreeSet<>();

  private Question(Path directory) {
    this.directory = directory;
  }

  /** The fingerprint of what the manifest lists, replaces and excludes. */
  static String of(Manifest manifest, List<Root> roots, Substitutions substitutions) {
    Question question = new Question(manifest.directory());
    roots.forEach(question::add);
    substitutions.replaces().values().forEach(question::add);
    substitutions.excludes().keySet().forEach(module -> question.lines.add("without " + module));
    return Sha256.of(String.join("\n", question.lines));
  }

  private void add(Root root) {
    String path = root.path().map(each -> " from " + relative(each)).orElse("");
    lines.add("list " + root.module() + ":" + root.asked() + path);
  }

  private void add(Replacement replacement) {
    lines.add("replace " + Substitutions.module(replacement) + " by " + by(replacement.target()));
  }

  private String by(ReplacementTarget target) {
    if (target instanceof ReplacementTarget.Version it) {
      return it.version();
    }
    if (target instanceof ReplacementTarget.Artifact other) {
      return other.coordinates().module() + ":" + other.coordinates().version();
    }
    return target instanceof ReplacementTarget.Local local ? relative(local.path()) : "unknown";
  }

  /** A path that is the same wherever the project lies. */
  private String relative(Path path) {
    boolean sameRoot = String.valueOf(path.getRoot()).equals(String.valueOf(directory.getRoot()));
    return (sameRoot ? directory.relativize(path) : path).toString().replace('\\', '/');
  }
}
