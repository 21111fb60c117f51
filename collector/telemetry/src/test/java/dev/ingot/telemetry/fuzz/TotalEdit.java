package dev.ingot.telemetry.fuzz;

import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.ValueView;
import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads or changes all that there is at one level, whatever it looks like. */
record TotalEdit(Level level, Work work) implements Edit {
  private static final byte[] KEY = "fuzz".getBytes(StandardCharsets.UTF_8);

  /** What is done. */
  enum Work {
    READ,
    INSERT,
    REPLACE,
    DELETE,
    DELETE_IF,
    SET,
    CLEAR,
    DROP
  }

  /** All works at all levels, from the outside in. */
  static List<TotalEdit> all() {
    List<TotalEdit> edits = new ArrayList<>();
    for (Level level : Level.values()) {
      for (Work work : Work.values()) {
        edits.add(new TotalEdit(level, work));
      }
    }
    return edits;
  }

  @Override
  public boolean apply(Cursor cursor) {
    Attributes attributes = cursor.attributes();
    switch (work) {
      case READ -> read(cursor);
      case INSERT -> {
        if (cursor.type().attributesField() > 0) {
          attributes.upsert(KEY, AnyValues.text("value"));
        }
      }
      case REPLACE -> {
        for (int i = 0; i < attributes.size(); i++) {
          attributes.replace(i, AnyValues.bytes(attributes.value(i).encoded()));
        }
      }
      case DELETE -> {
        for (int i = attributes.size() - 1; i >= 0; i -= 2) {
          attributes.delete(i);
        }
      }
      case DELETE_IF -> attributes.deleteIf(index -> attributes.key(index).isEmpty());
      case SET -> singular(cursor.type()).forEach(field -> set(cursor, field));
      case CLEAR -> singular(cursor.type()).forEach(field -> cursor.clear(field.number()));
      case DROP -> {
        return attributes.size() % 2 == 0;
      }
    }
    return true;
  }

  @Override
  public boolean removesEmpty() {
    return work == Work.DROP;
  }

  private static void read(Cursor cursor) {
    Attributes attributes = cursor.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      attributes.find(attributes.key(i).getBytes(StandardCharsets.UTF_8));
      read(attributes.value(i));
    }
    cursor.schemaUrl();
    for (Field field : singular(cursor.type())) {
      if (field.kind().wireType() == WireType.LENGTH_DELIMITED) {
        cursor.text(field.number());
        cursor.bytes(field.number());
      } else {
        cursor.number(field.number());
      }
    }
  }

  private static void read(ValueView value) {
    switch (value.type()) {
      case STRING -> value.text();
      case BOOL -> value.bool();
      case INT -> value.integer();
      case DOUBLE -> value.float64();
      case ARRAY, MAP -> value.message().next();
      case BYTES -> value.bytes();
      case EMPTY -> value.encoded();
    }
  }

  private static List<Field> singular(MessageType type) {
    return type.fields().stream()
        .filter(field -> !field.isRepeated() && field.kind() != Kind.MESSAGE)
        .toList();
  }

  private static void set(Cursor cursor, Field field) {
    if (field.kind().wireType() == WireType.LENGTH_DELIMITED) {
      cursor.setBytes(field.number(), new byte[field.kind().idLength()]);
    } else {
      cursor.setNumber(field.number(), -1);
    }
  }
}
