package dev.ingot.attributes;

import dev.ingot.attributes.text.GoRegex;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.ValueView;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes an attribute of each group that a pattern finds in a text. */
final class Extraction {
  private final byte[] key;
  private final GoRegex pattern;
  private final List<byte[]> names;

  Extraction(byte[] key, GoRegex pattern) {
    this.key = key.clone();
    this.pattern = pattern;
    this.names =
        pattern.groups().stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
  }

  void apply(Cursor cursor) {
    Attributes attributes = cursor.attributes();
    int index = attributes.find(key);
    if (index < 0 || attributes.value(index).type() != ValueView.Type.STRING) {
      return;
    }
    pattern.firstMatch(attributes.value(index).text()).ifPresent(found -> put(attributes, found));
  }

  private void put(Attributes attributes, List<String> found) {
    for (int i = 0; i < names.size(); i++) {
      attributes.upsert(names.get(i), AnyValues.text(found.get(i)));
    }
  }
}
