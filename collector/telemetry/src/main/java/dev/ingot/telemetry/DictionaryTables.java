package dev.ingot.telemetry;

import static dev.ingot.telemetry.schema.OtlpMessages.DICTIONARY;
import static dev.ingot.telemetry.schema.OtlpMessages.PROFILES;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The dictionary of one canonical request: where each entry of its tables lies, and which number
 * the entry got in the dictionary that is being made.
 */
final class DictionaryTables {
  /** An entry without a number. */
  static final int NONE = -1;

  private static final class Table {
    private static final int FIRST_SIZE = 16;

    private int[] starts = new int[FIRST_SIZE];
    private int[] lengths = new int[FIRST_SIZE];
    private int[] numbers = new int[FIRST_SIZE];
    private int[] rounds = new int[FIRST_SIZE];
    private int size;

    void add(WireReader entry) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        lengths = Arrays.copyOf(lengths, 2 * size);
        numbers = Arrays.copyOf(numbers, 2 * size);
        rounds = Arrays.copyOf(rounds, 2 * size);
      }
      starts[size] = entry.valueStart();
      lengths[size++] = entry.valueLength();
    }
  }

  private final byte[] buffer;
  private final Table[] tables;
  private final List<byte[]> unknown = new ArrayList<>();
  private int round = 1;

  /** Reads the tables of a request; they are empty when it has no dictionary. */
  DictionaryTables(Segment request) {
    buffer = request.buffer();
    tables = new Table[PROFILES.child(DICTIONARY).slots() + 1];
    Arrays.setAll(tables, number -> new Table());
    WireReader fields = new WireReader(buffer, request.offset(), request.length());
    while (fields.next()) {
      if (fields.field() == DICTIONARY) {
        read(fields.message());
      }
    }
  }

  private void read(WireReader dictionary) {
    while (dictionary.next()) {
      if (dictionary.field() < tables.length) {
        tables[dictionary.field()].add(dictionary);
      } else {
        unknown.add(Arrays.copyOfRange(buffer, dictionary.start(), dictionary.end()));
      }
    }
  }

  /** Forgets all numbers, for another dictionary to be made. */
  void forgetNumbers() {
    round++;
  }

  /** Whether a table has such an entry. */
  boolean has(int table, int entry) {
    return entry >= 0 && entry < tables[table].size;
  }

  /** The content of an entry that the table has. */
  WireReader entry(int table, int entry) {
    return new WireReader(buffer, tables[table].starts[entry], tables[table].lengths[entry]);
  }

  /** How many bytes an entry has. */
  int length(int table, int entry) {
    return tables[table].lengths[entry];
  }

  /** Where an entry begins in the buffer. */
  int start(int table, int entry) {
    return tables[table].starts[entry];
  }

  /** The bytes with the entries. */
  byte[] buffer() {
    return buffer;
  }

  /** The number that an entry got in this round, or {@link #NONE}. */
  int number(int table, int entry) {
    return tables[table].rounds[entry] == round ? tables[table].numbers[entry] : NONE;
  }

  /** Gives an entry its number for this round. */
  void setNumber(int table, int entry, int number) {
    tables[table].rounds[entry] = round;
    tables[table].numbers[entry] = number;
  }

  /** The fields of the dictionary that are no tables, whole. */
  List<byte[]> unknown() {
    return unknown;
  }
}
