package dev.ingot.telemetry;

import static dev.ingot.telemetry.schema.OtlpMessages.DICTIONARY;
import static dev.ingot.telemetry.schema.OtlpMessages.PROFILES;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A dictionary that is being made. Equal entries are one; the first of each table is empty and
 * means nothing, as {@code profiles.proto} wants it.
 */
final class MergedDictionary {
  private final Map<ByteBuffer, Integer>[] tables;
  private final WireWriter unknown = new WireWriter();

  @SuppressWarnings("unchecked")
  MergedDictionary() {
    tables =
        Stream.generate(() -> new LinkedHashMap<ByteBuffer, Integer>())
            .limit(PROFILES.child(DICTIONARY).slots() + 1L)
            .toArray(Map[]::new);
    IntStream.range(0, tables.length).forEach(table -> number(table, new byte[0]));
  }

  /** The number of an entry, whose own indices count in this dictionary already. */
  int number(int table, byte[] entry) {
    int next = tables[table].size();
    Integer known = tables[table].putIfAbsent(ByteBuffer.wrap(entry), next);
    return known == null ? next : known;
  }

  /** Adds a field that is no table. */
  void addUnknown(byte[] field) {
    unknown.raw(field, 0, field.length);
  }

  /** Writes the dictionary as a field of the request. */
  void writeTo(WireWriter out) {
    int mark = out.begin(DICTIONARY);
    for (Field table : PROFILES.child(DICTIONARY).fields()) {
      tables[table.number()].keySet().forEach(entry -> out.bytes(table.number(), entry.array()));
    }
    byte[] rest = unknown.toByteArray();
    out.raw(rest, 0, rest.length);
    out.end(mark);
  }
}
