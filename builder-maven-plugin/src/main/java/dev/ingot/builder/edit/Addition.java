package dev.ingot.builder.edit;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds entries to a section of a manifest, and the section if it is not there. */
final class Addition {
  private final String source;
  private final ManifestText manifest;
  private final Edit edit;
  private final Lines lines;

  Addition(String source, ManifestText manifest) {
    this.source = source;
    this.manifest = manifest;
    this.edit = new Edit(source, manifest);
    this.lines = manifest.lines();
  }

  /** The text with entries of these coordinates at the end of the section. */
  Optional<String> of(ComponentKind kind, List<String> coordinates, Problems problems) {
    List<Object> items = new ArrayList<>();
    Optional<Section> section = manifest.section(kind);
    if (section.isEmpty()) {
      newSection(kind, coordinates);
    } else if (section.get().isEmpty()) {
      fill(section.get(), coordinates);
    } else if (section.get().block() && !section.get().entries().isEmpty()) {
      items.addAll((List<?>) PlainTree.of(section.get().value()));
      append(section.get(), coordinates);
    } else {
      problems.add(Messages.notLines(section.get().value().location(), kind.section()));
      return Optional.empty();
    }
    coordinates.forEach(each -> items.add(PlainTree.entry(each)));
    edit.expect(kind.section(), items);
    return edit.text(problems);
  }

  private void append(Section section, List<String> coordinates) {
    Entry last = section.entries().get(section.entries().size() - 1);
    String indent = " ".repeat(lines.indent(last.first()));
    insert(last.last() + 1, indent, coordinates);
  }

  private void fill(Section section, List<String> coordinates) {
    int key = section.keyLine();
    if (section.value() instanceof ListNode) {
      lines.replace(key, lines.get(key).replaceFirst("\\s*\\[\\s*\\]", ""));
    } else {
      lines.replace(key, lines.get(key).replaceFirst(":\\s*(~|null)(?=\\s|$)", ":"));
    }
    insert(key + 1, manifest.indent(), coordinates);
  }

  private void newSection(ComponentKind kind, List<String> coordinates) {
    int at = manifest.placeOf(kind);
    String indent = manifest.indent();
    if (at > 0 && !lines.isBlank(at - 1)) {
      lines.insert(at++, "");
    }
    lines.insert(at, kind.section() + ":");
    insert(at + 1, indent, coordinates);
  }

  private void insert(int at, String indent, List<String> coordinates) {
    for (int i = 0; i < coordinates.size(); i++) {
      lines.insert(at + i, indent + "- maven: " + coordinates.get(i));
    }
  }
}
