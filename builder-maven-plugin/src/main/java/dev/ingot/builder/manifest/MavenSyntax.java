package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How manifests write Maven artifacts. */
final class MavenSyntax {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
  private static final Pattern MOVING =
      Pattern.compile(".*[\\[\\](),].*|.*-SNAPSHOT|LATEST|RELEASE");

  private MavenSyntax() {}

  /** The artifact {@code text} names with a version; empty, with a problem, if it does not. */
  static Optional<Coordinates> coordinates(Text text, Problems problems) {
    if (!text.plain(problems)) {
      return Optional.empty();
    }
    List<String> parts = List.of(text.value().split(":", -1));
    if (parts.size() == 2 && parts.stream().allMatch(MavenSyntax::isId)) {
      problems.add(
          Messages.MISSING_VERSION.at(
              text.location(), text.path(), text.value(), "':' and the version"));
      return Optional.empty();
    }
    if (parts.size() != 3 || !isId(parts.get(0)) || !isId(parts.get(1))) {
      problems.add(Messages.BAD_COORDINATES.at(text.location(), text.path(), text.value()));
      return Optional.empty();
    }
    return version(text, parts.get(2), problems)
        .map(version -> new Coordinates(parts.get(0), parts.get(1), version));
  }

  private static Optional<String> version(Text text, String version, Problems problems) {
    if (MOVING.matcher(version).matches()) {
      problems.add(Messages.MOVING_VERSION.at(text.location(), text.path(), text.value()));
      return Optional.empty();
    }
    if (version.isEmpty()) {
      problems.add(
          Messages.MISSING_VERSION.at(text.location(), text.path(), text.value(), "the version"));
      return Optional.empty();
    }
    if (!VERSION.matcher(version).matches()) {
      problems.add(Messages.BAD_COORDINATES.at(text.location(), text.path(), text.value()));
      return Optional.empty();
    }
    return Optional.of(version);
  }

  /** Whether {@code text} is {@code group:artifact}. */
  static boolean isGroupAndArtifact(String text) {
    List<String> parts = List.of(text.split(":", -1));
    return parts.size() == 2 && parts.stream().allMatch(MavenSyntax::isId);
  }

  /** Whether {@code text} is a group id or an artifact id. */
  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
