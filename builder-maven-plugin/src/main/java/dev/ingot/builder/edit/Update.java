package dev.ingot.builder.edit;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes other versions into entries. */
final class Update {
  private final ManifestText manifest;
  private final Edit edit;
  private final Lines lines;

  Update(String source, ManifestText manifest) {
    this.manifest = manifest;
    this.edit = new Edit(source, manifest);
    this.lines = manifest.lines();
  }

  /** The text with these coordinates instead of those of the entries. */
  Optional<String> of(Map<Entry, String> coordinates, Problems problems) {
    coordinates.forEach((entry, wanted) -> replace(entry.text("maven").orElseThrow(), wanted));
    for (Section section : manifest.sections()) {
      if (section.entries().stream().anyMatch(coordinates::containsKey)) {
        edit.expect(section.kind().section(), expected(section, coordinates));
      }
    }
    return edit.text(problems);
  }

  private void replace(ScalarNode scalar, String wanted) {
    int line = scalar.location().line() - 1;
    String content = lines.get(line);
    int from = content.offsetByCodePoints(0, scalar.location().column() - 1);
    int at = content.indexOf(scalar.text(), from);
    if (at >= 0) {
      String rest = content.substring(at + scalar.text().length());
      lines.replace(line, content.substring(0, at) + wanted + rest);
    }
  }

  private static List<Object> expected(Section section, Map<Entry, String> coordinates) {
    List<Object> items = new ArrayList<>();
    for (Entry entry : section.entries()) {
      Map<String, Object> plain = new LinkedHashMap<>(PlainTree.of(entry.node()));
      String wanted = coordinates.get(entry);
      if (wanted != null) {
        plain.put("maven", "string " + wanted);
      }
      items.add(plain);
    }
    return items;
  }
}
