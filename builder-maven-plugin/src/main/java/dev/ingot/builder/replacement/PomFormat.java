package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.manifest.SharedReplacements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pom.xml: its dependencyManagement gets versions, and the other artifact where one takes the
 * place of another. Maven cannot put that in place by itself, nor take a path: a comment says what
 * to exclude, and paths are left out.
 */
record PomFormat() implements FileFormat {
  private static final String INDENTATION = "  ";

  @Override
  public String comment(String text) {
    return "<!-- " + text.replaceAll("-(?=-)", "- ") + " -->";
  }

  @Override
  public List<String> entry(SharedReplacements.Entry entry, Path folder) {
    return entry.maven().map(this::entry).orElse(List.of());
  }

  private List<String> entry(Replacement of) {
    if (of.target() instanceof ReplacementTarget.Version it) {
      return managed(new Coordinates(of.group(), of.artifact(), it.version()), List.of());
    }
    if (of.target() instanceof ReplacementTarget.Artifact other) {
      List<String> lines = new ArrayList<>();
      lines.add(comment("in place of %s:%s: exclude that".formatted(of.group(), of.artifact())));
      lines.addAll(managed(other.coordinates(), exclusion(of)));
      return lines;
    }
    return List.of();
  }

  private static List<String> managed(Coordinates of, List<String> more) {
    List<String> lines = new ArrayList<>();
    lines.add("<dependency>");
    lines.add("  <groupId>" + of.group() + "</groupId>");
    lines.add("  <artifactId>" + of.artifact() + "</artifactId>");
    lines.add("  <version>" + of.version() + "</version>");
    lines.addAll(more);
    lines.add("</dependency>");
    return lines;
  }

  private static List<String> exclusion(Replacement of) {
    return List.of(
        "  <exclusions>",
        "    <exclusion>",
        "      <groupId>" + of.group() + "</groupId>",
        "      <artifactId>" + of.artifact() + "</artifactId>",
        "    </exclusion>",
        "  </exclusions>");
  }

  @Override
  public boolean spaced() {
    return false;
  }

  @Override
  public Optional<List<String>> withMarkers(List<String> lines) {
    PomPlace place = PomPlace.of(lines);
    List<String> with = new ArrayList<>(lines);
    if (place.managed().isPresent()) {
      int line = place.managed().getAsInt();
      markers(with, line + 1, indentation(lines.get(line)) + INDENTATION);
      return Optional.of(with);
    }
    if (place.managing() || place.end().isEmpty()) {
      return Optional.empty();
    }
    int end = place.end().getAsInt();
    String deep = INDENTATION.repeat(2);
    with.addAll(end, List.of(INDENTATION + "</dependencyManagement>"));
    with.addAll(end, List.of(deep + "</dependencies>"));
    with.addAll(end, List.of(INDENTATION + "<dependencyManagement>", deep + "<dependencies>"));
    markers(with, end + 2, INDENTATION.repeat(3));
    return Optional.of(with);
  }

  private void markers(List<String> lines, int at, String indentation) {
    lines.add(at, indentation + comment(END));
    lines.add(at, indentation + comment(BEGIN));
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
