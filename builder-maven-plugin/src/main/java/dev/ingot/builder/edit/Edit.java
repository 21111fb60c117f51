package dev.ingot.builder.edit;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edit of a text: lines are changed, and beside that the tree is that they have to give. Both
 * have to agree in the end, or nothing is changed.
 */
final class Edit {
  private final String source;
  private final ManifestText before;
  private final Map<String, Object> expected;

  Edit(String source, ManifestText before) {
    this.source = source;
    this.before = before;
    this.expected = PlainTree.of(before.root());
  }

  Lines lines() {
    return before.lines();
  }

  /** Says what a section has to hold in the end. */
  void expect(String section, List<Object> items) {
    expected.put(section, items);
  }

  /** Says that a section has to be gone in the end. */
  void expectNone(String section) {
    expected.remove(section);
  }

  /** The new text; empty, with a problem, if it would not say what it has to. */
  Optional<String> text(Problems problems) {
    String text = lines().toString();
    Problems ignored = new Problems();
    boolean same =
        ManifestText.of(source, text, ignored).map(after -> isExpected(after.root())).orElse(false);
    if (!same) {
      problems.add(Messages.notSafe(Location.of(source)));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private boolean isExpected(MapNode root) {
    return PlainTree.of(root).equals(new LinkedHashMap<>(expected));
  }
}
