package dev.ingot.builder.edit;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of components as it stands in the text.
 *
 * @param kind what it lists
 * @param keyLine the line of its key, counted from 0
 * @param value what follows the key
 * @param entries its entries, if it is a list of lines; those that are no maps are left out
 * @param block whether it is empty, or a list of lines that each begin with a dash
 */
record Section(ComponentKind kind, int keyLine, Node value, List<Entry> entries, boolean block) {
  private static final Pattern DASH = Pattern.compile("( *)-( .*)?");

  static Section of(ComponentKind kind, MapNode.Entry entry, Lines lines) {
    int keyLine = entry.key().line() - 1;
    List<Entry> entries = new ArrayList<>();
    boolean block = isNothing(entry.value());
    if (entry.value() instanceof ListNode list) {
      block = list.items().stream().allMatch(item -> dash(item, lines).isPresent());
      for (Node item : list.items()) {
        if (block && item instanceof MapNode map) {
          int first = dash(item, lines).orElseThrow();
          entries.add(new Entry(map, first, last(first, lines)));
        }
      }
    }
    return new Section(kind, keyLine, entry.value(), entries, block);
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }

  /** Whether it lists nothing. */
  boolean isEmpty() {
    return isNothing(value) || value instanceof ListNode list && list.items().isEmpty();
  }

  /** How many entries it has, whatever they are. */
  int count() {
    return value instanceof ListNode list ? list.items().size() : 0;
  }

  /** The line where an entry has its dash, if nothing else stands before the entry there. */
  private static Optional<Integer> dash(Node item, Lines lines) {
    int line = item.location().line() - 1;
    Matcher dash = DASH.matcher(line < lines.size() ? lines.get(line) : "");
    boolean first = dash.matches() && dash.group(1).length() < item.location().column();
    boolean only = first && lines.get(line).substring(0, column(item)).strip().equals("-");
    return only ? Optional.of(line) : Optional.empty();
  }

  private static int column(Node item) {
    return item.location().column() - 1;
  }

  /** The last line of the entry that begins in {@code first}, without what only follows it. */
  private static int last(int first, Lines lines) {
    int last = first;
    int indent = lines.indent(first);
    for (int line = first + 1; line < lines.size(); line++) {
      if (!lines.isBlank(line) && !lines.isComment(line)) {
        if (lines.indent(line) <= indent) {
          return last;
        }
        last = line;
      }
    }
    return last;
  }
}
