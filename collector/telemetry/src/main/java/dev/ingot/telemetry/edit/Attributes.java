package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.Arrays;

/**
 * The attributes of what a cursor stands on, in order. Keys are UTF-8; values encoded {@code
 * AnyValue}s as {@link AnyValues} makes them. A key that occurs more than once counts where it
 * stands first, as in pdata's {@code Map}. Indexes run from 0 to {@link #size}; deleting moves
 * those behind.
 */
public final class Attributes {
  private static final int KEY = 1;
  private static final int VALUE = 2;
  private static final byte KEY_TAG = KEY << 3 | WireType.LENGTH_DELIMITED;

  private final FieldTable fields;
  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private final ValueView value = new ValueView();

  Attributes(FieldTable fields) {
    this.fields = fields;
  }

  /** How many there are. */
  public int size() {
    return fields.attributeCount();
  }

  /** The index of the first attribute with that key; -1: there is none. */
  public int find(byte[] key) {
    int size = size();
    for (int i = 0; i < size; i++) {
      if (hasKey(fields.attributeEntry(i), key)) {
        return i;
      }
    }
    return -1;
  }

  /** The key of an attribute. */
  public String key(int index) {
    int entry = fields.attributeEntry(index);
    return moveTo(entry, KEY) ? reader.text() : "";
  }

  /** The value of an attribute; valid until the next call. */
  public ValueView value(int index) {
    int entry = fields.attributeEntry(index);
    if (moveTo(entry, VALUE)) {
      value.moveTo(reader.buffer(), reader.valueStart(), reader.end());
    } else {
      value.moveTo(fields.buffer(entry), 0, 0);
    }
    return value;
  }

  /** Gives an attribute another value. */
  public void replace(int index, byte[] newValue) {
    int entry = fields.attributeEntry(index);
    if (moveTo(entry, VALUE) && isCurrent(newValue)) {
      return;
    }
    WireWriter changed = new WireWriter(fields.end(entry) - fields.start(entry) + newValue.length);
    restart(entry);
    while (reader.next()) {
      if (reader.field() != VALUE) {
        changed.raw(reader.buffer(), reader.start(), reader.end() - reader.start());
      }
    }
    changed.bytes(VALUE, newValue);
    fields.replace(entry, changed.toByteArray());
  }

  /** Sets the attribute if the key is not there; gives whether it was not. */
  public boolean insert(byte[] key, byte[] newValue) {
    if (find(key) >= 0) {
      return false;
    }
    append(key, newValue);
    return true;
  }

  /** Sets the attribute if the key is there; gives whether it was. */
  public boolean update(byte[] key, byte[] newValue) {
    int index = find(key);
    if (index < 0) {
      return false;
    }
    replace(index, newValue);
    return true;
  }

  /** Sets the attribute, whether the key is there or not. */
  public void upsert(byte[] key, byte[] newValue) {
    if (!update(key, newValue)) {
      append(key, newValue);
    }
  }

  /** Takes the first attribute with that key away; gives whether there was one. */
  public boolean delete(byte[] key) {
    int index = find(key);
    if (index >= 0) {
      delete(index);
    }
    return index >= 0;
  }

  /** Takes an attribute away. */
  public void delete(int index) {
    fields.removeAttribute(index);
  }

  private void append(byte[] key, byte[] newValue) {
    WireWriter keyValue = new WireWriter(key.length + newValue.length + 8);
    keyValue.bytes(KEY, key);
    keyValue.bytes(VALUE, newValue);
    fields.appendAttribute(keyValue.toByteArray());
  }

  private boolean isCurrent(byte[] newValue) {
    return Arrays.equals(
        reader.buffer(), reader.valueStart(), reader.end(), newValue, 0, newValue.length);
  }

  private boolean hasKey(int entry, byte[] key) {
    byte[] bytes = fields.buffer(entry);
    int at = fields.start(entry);
    int end = fields.end(entry);
    if (end - at > 1 && bytes[at] == KEY_TAG && bytes[at + 1] >= 0) {
      int length = bytes[at + 1];
      return length == key.length
          && Arrays.equals(bytes, at + 2, at + 2 + length, key, 0, key.length);
    }
    return moveTo(entry, KEY) ? isCurrent(key) : key.length == 0;
  }

  private boolean moveTo(int entry, int field) {
    restart(entry);
    while (reader.next()) {
      if (reader.field() == field) {
        return true;
      }
    }
    return false;
  }

  private void restart(int entry) {
    int start = fields.start(entry);
    reader.reset(fields.buffer(entry), start, fields.end(entry) - start);
  }
}
