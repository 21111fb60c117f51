package dev.ingot.builder.edit;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The text of a manifest, and where its sections stand in it. */
final class ManifestText {
  private final Lines lines;
  private final MapNode root;
  private final Map<ComponentKind, Section> sections = new TreeMap<>();

  private ManifestText(Lines lines, MapNode root) {
    this.lines = lines;
    this.root = root;
    for (ComponentKind kind : ComponentKind.values()) {
      MapNode.Entry entry = root.entries().get(kind.section());
      if (entry != null) {
        sections.put(kind, Section.of(kind, entry, lines));
      }
    }
  }

  /** The text, if it is a map or nothing; otherwise a problem says why it is not. */
  static Optional<ManifestText> of(String source, String text, Problems problems) {
    Optional<Node> root = YamlReader.read(source, text, problems);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (root.get() instanceof MapNode map) {
      return Optional.of(new ManifestText(new Lines(text), map));
    }
    if (root.get() instanceof ScalarNode scalar && scalar.value() == null) {
      return Optional.of(
          new ManifestText(new Lines(text), new MapNode(scalar.location(), Map.of())));
    }
    problems.add(Messages.noMap(root.get().location(), root.get().typeName()));
    return Optional.empty();
  }

  Lines lines() {
    return lines;
  }

  MapNode root() {
    return root;
  }

  Optional<Section> section(ComponentKind kind) {
    return Optional.ofNullable(sections.get(kind));
  }

  List<Section> sections() {
    return List.copyOf(sections.values());
  }

  /** The blanks before a dash, as the other sections have them; two if there is none. */
  String indent() {
    return sections.values().stream()
        .flatMap(section -> section.entries().stream())
        .findFirst()
        .map(entry -> " ".repeat(lines.indent(entry.first())))
        .orElse("  ");
  }

  /**
   * Where a section that is not there yet begins: behind the nearest one that precedes it in the
   * order of the kinds, or behind {@code dist}; else behind all.
   */
  int placeOf(ComponentKind kind) {
    return Arrays.stream(ComponentKind.values())
        .filter(other -> other.compareTo(kind) < 0)
        .sorted(Comparator.reverseOrder())
        .map(other -> root.entries().get(other.section()))
        .filter(entry -> entry != null)
        .findFirst()
        .or(() -> Optional.ofNullable(root.entries().get("dist")))
        .map(entry -> behind(entry.key().line() - 1))
        .orElseGet(this::end);
  }

  /** The line behind the last one that says something; behind all if none does. */
  private int end() {
    for (int line = lines.size() - 1; line >= 0; line--) {
      if (!lines.isBlank(line) && !lines.isComment(line)) {
        return line + 1;
      }
    }
    return lines.size();
  }

  /** The line behind the last one of the key in {@code keyLine} that says something. */
  private int behind(int keyLine) {
    int last = keyLine;
    for (int line = keyLine + 1; line < lines.size(); line++) {
      if (lines.isBlank(line) || lines.isComment(line)) {
        continue;
      }
      if (lines.indent(line) == 0 && !lines.get(line).startsWith("-")) {
        break;
      }
      last = line;
    }
    return last + 1;
  }
}
