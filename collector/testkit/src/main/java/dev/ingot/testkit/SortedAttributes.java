package dev.ingot.testkit;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Telemetry as text with the attributes of resources and records sorted: they are a map, and the
 * Collector changes their order when it deletes.
 */
final class SortedAttributes {
  private static final Rewriter SORTING =
      new Rewriter(
          List.of(
              Edit.of(Level.RESOURCE, SortedAttributes::sort),
              Edit.of(Level.RECORD, SortedAttributes::sort)));

  private SortedAttributes() {}

  static <T extends Telemetry> String json(Signal<T> signal, T telemetry) {
    return new String(OtlpJson.toJson(SORTING.rewrite(signal, telemetry)), StandardCharsets.UTF_8);
  }

  private static boolean sort(Cursor cursor) {
    Attributes attributes = cursor.attributes();
    Map<String, byte[]> sorted = new TreeMap<>();
    while (attributes.size() > 0) {
      sorted.put(attributes.key(0), attributes.value(0).encoded());
      attributes.delete(0);
    }
    sorted.forEach((key, value) -> attributes.insert(key.getBytes(StandardCharsets.UTF_8), value));
    return true;
  }
}
