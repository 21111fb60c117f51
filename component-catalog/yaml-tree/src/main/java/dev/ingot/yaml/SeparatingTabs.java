package dev.ingot.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Tabs that only separate, as in {@code key:<TAB>value}. YAML and the Collector allow them, this
 * parser does not; so they are made spaces, which changes neither a value nor a position.
 */
final class SeparatingTabs {
  private SeparatingTabs() {}

  /** The text without the tab that the parser refused, if that tab only separates. */
  static Optional<String> replace(String text, MarkedYAMLException error) {
    if (!SyntaxErrors.isTab(error)) {
      return Optional.empty();
    }
    int tab = text.offsetByCodePoints(0, error.getProblemMark().getIndex());
    String before = text.substring(text.lastIndexOf('\n', tab) + 1, tab).strip();
    if (before.isEmpty() || before.endsWith("-") || before.endsWith("?")) {
      return Optional.empty();
    }
    StringBuilder mended = new StringBuilder(text);
    for (int i = tab; i < mended.length() && mended.charAt(i) == '\t'; i++) {
      mended.setCharAt(i, ' ');
    }
    return Optional.of(mended.toString());
  }
}
