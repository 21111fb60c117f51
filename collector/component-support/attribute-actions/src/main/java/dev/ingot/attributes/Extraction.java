package dev.ingot.attributes;

import dev.ingot.attributes.text.GoRegex;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.ValueView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;

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
    Matcher matcher = pattern.matcher(attributes.value(index).text());
    if (!matcher.find()) {
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      String group = matcher.group(i + 1);
      attributes.upsert(names.get(i), AnyValues.text(group == null ? "" : group));
    }
  }
}
