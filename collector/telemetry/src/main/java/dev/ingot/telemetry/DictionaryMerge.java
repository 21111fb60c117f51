package dev.ingot.telemetry;

import static dev.ingot.telemetry.schema.OtlpMessages.DICTIONARY;
import static dev.ingot.telemetry.schema.OtlpMessages.PROFILES;
import static dev.ingot.telemetry.schema.OtlpMessages.STRING_TABLE;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.List;

/**
 * Makes one request of profiles of several, or of a part of one: a new dictionary with the entries
 * that are referred to, and all indices counted anew. What has no index in it is copied.
 *
 * <p>An index of 0 that stands alone means nothing, and so does one that points behind its table:
 * it becomes 0, lest it point at what another request put there. The work is linear in the bytes.
 */
final class DictionaryMerge {
  private final MergedDictionary dictionary = new MergedDictionary();
  private final WireWriter out = new WireWriter();
  private int items;

  private DictionaryMerge() {}

  /** At most one segment with all that is in these. */
  static List<Segment> toOne(List<Segment> segments) {
    if (segments.size() < 2) {
      return segments;
    }
    DictionaryMerge merge = new DictionaryMerge();
    for (Segment segment : segments) {
      Segment canonical = CanonicalForm.of(PROFILES, segment);
      merge.add(new DictionaryTables(canonical), List.of(canonical));
    }
    return List.of(merge.finish());
  }

  /** One segment for each part of a canonical request, with what it needs of the dictionary. */
  static List<List<Segment>> ofParts(Segment whole, List<List<Segment>> parts) {
    DictionaryTables tables = new DictionaryTables(whole);
    return parts.stream().map(part -> List.of(ofPart(tables, part))).toList();
  }

  private static Segment ofPart(DictionaryTables tables, List<Segment> part) {
    DictionaryMerge merge = new DictionaryMerge();
    tables.forgetNumbers();
    merge.add(tables, part);
    return merge.finish();
  }

  private void add(DictionaryTables tables, List<Segment> segments) {
    Renumbering renumbering = new Renumbering(tables);
    tables.unknown().forEach(dictionary::addUnknown);
    for (Segment segment : segments) {
      items += segment.items();
      renumbering.request(new WireReader(segment.buffer(), segment.offset(), segment.length()));
    }
  }

  private Segment finish() {
    dictionary.writeTo(out);
    return new Segment(out.toByteArray(), 0, out.size(), items, true);
  }

  /** Writes messages with other indices than they had. */
  private final class Renumbering {
    private final DictionaryTables tables;

    Renumbering(DictionaryTables tables) {
      this.tables = tables;
    }

    void request(WireReader fields) {
      while (fields.next()) {
        if (fields.field() != DICTIONARY) {
          field(PROFILES, fields, out);
        }
      }
    }

    private void message(MessageType type, WireReader fields, WireWriter to) {
      while (fields.next()) {
        field(type, fields, to);
      }
    }

    private void field(MessageType type, WireReader in, WireWriter to) {
      int slot = type.slot(in.field());
      if (slot < 0) {
        copy(in, to);
        return;
      }
      Field field = type.field(slot);
      if (field.table() != 0) {
        indices(field, in, to);
      } else if (field.kind() == Kind.MESSAGE && field.message().carriesIndices()) {
        int mark = to.begin(field.number(), in.valueLength());
        message(field.message(), in.message(), to);
        to.end(mark);
      } else {
        copy(in, to);
      }
    }

    private void indices(Field field, WireReader in, WireWriter to) {
      if (!field.isRepeated()) {
        int index = (int) in.varint();
        to.varint(field.number(), index == 0 ? 0 : number(field.table(), index));
      } else if (in.wireType() == WireType.LENGTH_DELIMITED) {
        int mark = to.begin(field.number(), in.valueLength());
        in.eachVarint(index -> to.rawVarint(number(field.table(), (int) index)));
        to.end(mark);
      } else {
        to.varint(field.number(), number(field.table(), (int) in.varint()));
      }
    }

    private int number(int table, int index) {
      if (!tables.has(table, index) || (index == 0 && isZero(tables.entry(table, 0)))) {
        return 0;
      }
      int known = tables.number(table, index);
      if (known != DictionaryTables.NONE) {
        return known;
      }
      WireWriter entry = new WireWriter(tables.length(table, index));
      if (table == STRING_TABLE) {
        entry.raw(tables.buffer(), tables.start(table, index), tables.length(table, index));
      } else {
        message(PROFILES.child(DICTIONARY).child(table), tables.entry(table, index), entry);
      }
      int number = dictionary.number(table, entry.toByteArray());
      tables.setNumber(table, index, number);
      return number;
    }

    /** Whether an entry says nothing; Go's encoder writes its empty messages. */
    private static boolean isZero(WireReader entry) {
      while (entry.next()) {
        boolean zero =
            entry.wireType() == WireType.VARINT ? entry.varint() == 0 : entry.valueLength() == 0;
        if (!zero) {
          return false;
        }
      }
      return true;
    }

    private static void copy(WireReader field, WireWriter to) {
      to.raw(field.buffer(), field.start(), field.end() - field.start());
    }
  }
}
