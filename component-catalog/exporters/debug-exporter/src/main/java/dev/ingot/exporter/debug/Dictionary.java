package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.stream.Collectors;

/** What indices of profiles stand for; for all other signals there is nothing in it. */
final class Dictionary {
  private static final int KEY_INDEX = 3;
  private static final int TEXT_INDEX = 8;

  private final Message tables;
  private final List<String> texts;
  private final List<Message> attributes;

  private Dictionary(Message tables) {
    this.tables = tables;
    this.texts = tables.texts(5);
    this.attributes = tables.messages(6);
  }

  static Dictionary of(Telemetry telemetry) {
    return new Dictionary(Message.dictionary(telemetry));
  }

  /** The entries of a table. */
  List<Message> table(int number) {
    return tables.messages(number);
  }

  List<String> texts() {
    return texts;
  }

  /** The key of an attribute that may be an index. */
  String key(Message attribute) {
    return attribute.has(KEY_INDEX) ? text(attribute.varint(KEY_INDEX)) : attribute.text(1);
  }

  /** A value that may be an index, with its type. */
  String typed(Message value) {
    return value.has(TEXT_INDEX) ? "Str(" + plain(value) + ")" : ValueText.typed(value);
  }

  /** A value that may be an index. */
  String plain(Message value) {
    return value.has(TEXT_INDEX) ? text(value.varint(TEXT_INDEX)) : ValueText.plain(value);
  }

  /** An attribute of the table: its key, what is between, and its value. */
  String attribute(long index, String between) {
    if (index < 0 || index >= attributes.size()) {
      return "[Missing Dictionary AttributeTable Item #" + index + "]";
    }
    Message attribute = attributes.get((int) index);
    return text(attribute.varint(1)) + between + plain(attribute.message(2));
  }

  /** Attributes that are no entries of the table, each behind a space. */
  String pairs(List<Message> keyValues) {
    return keyValues.stream()
        .map(one -> " " + key(one) + "=" + plain(one.message(2)))
        .collect(Collectors.joining());
  }

  private String text(long index) {
    return index >= 0 && index < texts.size()
        ? texts.get((int) index)
        : "[Missing Dictionary Key String Item #" + index + "]";
  }
}
