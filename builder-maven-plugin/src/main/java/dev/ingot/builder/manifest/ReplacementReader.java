package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an entry of {@code replaces}: a line with an arrow, or its parts with a reason. */
final class ReplacementReader {
  private static final List<String> KEYS = List.of("dependency", "replacement", "reason");
  private static final Pattern ARROW = Pattern.compile(" +=> +");
  // A reason becomes comments: it may have lines, but none that only YAML or XML sees.
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}&&[^\n\r\t]]");
  private static final Pattern LOCAL =
      Pattern.compile("\\.{1,2}([/\\\\].*)?|/.*|[A-Za-z]:[/\\\\].*");

  private final Paths paths;
  private final Problems problems;

  ReplacementReader(Paths paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /** What an entry says: a replacement, or a line that only the Go builder uses. */
  sealed interface Entry {
    record Maven(Replacement replacement) implements Entry {}

    record Go(String line, Optional<String> reason, Location location) implements Entry {
      private static final String ARROW = " => ";

      /** What is replaced, in one spelling. */
      String replaced() {
        String directive = GoSyntax.directive(line);
        return directive.substring(0, directive.indexOf(ARROW));
      }

      /** Whether another entry says the same in other words. */
      boolean agreesWith(Go other) {
        return GoSyntax.directive(line).equals(GoSyntax.directive(other.line));
      }
    }
  }

  /** The entry {@code node}; empty, with problems, if it is none. */
  Optional<Entry> read(Fields section, String path, Node node, boolean shared) {
    if (node instanceof MapNode) {
      return Fields.of(node, path, KEYS, problems).flatMap(parts -> parts(parts, path, shared));
    }
    if (shared) {
      problems.add(Messages.REASON_MISSING.at(node.location(), path));
    }
    return section
        .text(node, path)
        .filter(text -> text.plain(problems))
        .flatMap(text -> line(text, Optional.empty()));
  }

  private Optional<Entry> parts(Fields parts, String path, boolean shared) {
    Optional<String> reason = parts.text("reason").map(Text::value).filter(text -> !text.isBlank());
    if (reason.filter(HIDDEN.asPredicate()).isPresent()) {
      problems.add(Messages.CONTROL_CHARACTER.at(parts.location(), path + ".reason"));
    }
    if (shared && reason.isEmpty()) {
      problems.add(Messages.REASON_MISSING.at(parts.location(), path));
    }
    String dependency = parts.text("dependency").map(Text::value).orElse("");
    String replacement = parts.text("replacement").map(Text::value).orElse("");
    Text line = new Text(path, dependency + " => " + replacement, parts.location());
    if (dependency.isEmpty() || replacement.isEmpty()) {
      problems.add(Messages.BAD_REPLACEMENT.at(line.location(), path, line.value()));
      return Optional.empty();
    }
    return line.plain(problems) ? line(line, reason) : Optional.empty();
  }

  /** The entry that a line with an arrow says; empty, with a problem, if it says none. */
  Optional<Entry> line(Text line, Optional<String> reason) {
    String[] sides = ARROW.split(line.value(), -1);
    if (sides.length == 2 && MavenSyntax.isGroupAndArtifact(sides[0])) {
      return Optional.of(new Entry.Maven(maven(line, sides[0], sides[1], reason)));
    }
    if (isGo(GoSyntax.directive(line.value()))) {
      return Optional.of(new Entry.Go(line.value(), reason, line.location()));
    }
    problems.add(Messages.BAD_REPLACEMENT.at(line.location(), line.path(), line.value()));
    return Optional.empty();
  }

  private static boolean isGo(String directive) {
    String[] sides = directive.split(Pattern.quote(Entry.Go.ARROW), -1);
    return sides.length == 2
        && GoSyntax.REPLACED.matcher(sides[0]).matches()
        && GoSyntax.REPLACING.matcher(sides[1]).matches();
  }

  private Replacement maven(Text line, String from, String to, Optional<String> reason) {
    String group = from.substring(0, from.indexOf(':'));
    String artifact = from.substring(from.indexOf(':') + 1);
    Location location = line.location();
    ReplacementTarget target =
        target(new Text(line.path(), to, location), from).orElseGet(ReplacementTarget.Unknown::new);
    return new Replacement(group, artifact, target, reason, location);
  }

  private Optional<ReplacementTarget> target(Text to, String from) {
    if (LOCAL.matcher(to.value()).matches()) {
      Optional<Path> found = paths.existing(to, problems);
      return found.map(ReplacementTarget.Local::new);
    }
    Optional<Coordinates> coordinates = MavenSyntax.coordinates(to, problems);
    return coordinates.map(
        found ->
            from.equals(found.group() + ":" + found.artifact())
                ? new ReplacementTarget.Version(found.version())
                : new ReplacementTarget.Artifact(found));
  }
}
