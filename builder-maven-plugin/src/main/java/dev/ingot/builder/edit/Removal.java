package dev.ingot.builder.edit;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Removes entries of a section with the comments directly above them, and the section with its last
 * entry. Without its last provider the section stays as {@code []}, since its absence means the
 * five default providers.
 */
final class Removal {
  private final ManifestText manifest;
  private final Edit edit;
  private final Lines lines;

  Removal(String source, ManifestText manifest) {
    this.manifest = manifest;
    this.edit = new Edit(source, manifest);
    this.lines = manifest.lines();
  }

  /** The text without these entries of the section. */
  Optional<String> of(ComponentKind kind, List<Entry> entries, Problems problems) {
    Section section = manifest.section(kind).orElseThrow();
    List<Object> items = new ArrayList<>((List<?>) PlainTree.of(section.value()));
    entries.forEach(entry -> items.remove(PlainTree.of(entry.node())));
    if (items.isEmpty()) {
      removeSection(section, entries);
    } else {
      edit.expect(kind.section(), items);
      entries.stream()
          .sorted(Comparator.comparingInt(Entry::first).reversed())
          .forEach(this::remove);
    }
    return edit.text(problems);
  }

  private void remove(Entry entry) {
    lines.remove(withComments(entry), entry.last());
  }

  private int withComments(Entry entry) {
    int first = entry.first();
    int indent = lines.indent(first);
    while (first > 0 && lines.isComment(first - 1) && lines.indent(first - 1) == indent) {
      first--;
    }
    return first;
  }

  private void removeSection(Section section, List<Entry> entries) {
    int key = section.keyLine();
    int last = entries.stream().mapToInt(Entry::last).max().orElse(key);
    if (section.kind() == ComponentKind.PROVIDER) {
      edit.expect(section.kind().section(), List.of());
      lines.remove(key + 1, last);
      lines.replace(key, lines.get(key).replaceFirst(":", ": []"));
      return;
    }
    edit.expectNone(section.kind().section());
    boolean blankAbove = key > 0 && lines.isBlank(key - 1);
    lines.remove(blankAbove ? key - 1 : key, last);
  }
}
