package dev.ingot.exporter.debug;

import java.util.List;

/** Collects lines of detailed text. */
final class Lines {
  private final StringBuilder text = new StringBuilder();
  private final Dictionary dictionary;

  /** No lines yet; attributes may have indices into this dictionary. */
  Lines(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  void add(String line) {
    text.append(line).append('\n');
  }

  /** An indented line, {@code Trace ID : value}, with the colons below each other. */
  void aligned(String name, String value) {
    add("    " + name + " ".repeat(Math.max(0, 15 - name.length())) + ": " + value);
  }

  /** A point of a list. */
  void point(String name, Object value) {
    add("     -> " + name + ": " + value);
  }

  /** Attributes below a header; nothing when there are none. */
  void attributes(String header, List<Message> attributes) {
    attributes("", header, attributes);
  }

  /** Attributes below a header within a list; nothing when there are none. */
  void pointAttributes(String header, List<Message> attributes) {
    attributes("     ", "-> " + header, attributes);
  }

  private void attributes(String indent, String header, List<Message> attributes) {
    if (attributes.isEmpty()) {
      return;
    }
    add(indent + header + ":");
    for (Message attribute : attributes) {
      String value = dictionary.typed(attribute.message(2));
      add(indent + "     -> " + dictionary.key(attribute) + ": " + value);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
