package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The attributes of what a cursor stands on, in order. Keys are UTF-8; values encoded {@code
 * AnyValue}s as {@link AnyValues} makes them. A key that occurs more than once counts where it
 * stands first, as in pdata's {@code Map}. Indexes run from 0 to {@link #size}; deleting moves
 * those behind.
 */
public final class Attributes {
  private static final byte[] NOTHING = new byte[0];

  private final FieldTable fields;
  private final KeyValueRange range = new KeyValueRange();
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
    return fields.findAttribute(key, range);
  }

  /** The key of an attribute. */
  public String key(int index) {
    moveTo(index);
    int length = range.keyTo() - range.keyFrom();
    return new String(range.buffer(), range.keyFrom(), length, StandardCharsets.UTF_8);
  }

  /** Whether an attribute has exactly this key. */
  public boolean hasKey(int index, byte[] key) {
    int entry = fields.attributeEntry(index);
    int start = fields.start(entry);
    return KeyValueRange.hasKey(fields.buffer(entry), start, fields.end(entry), key, range);
  }

  /**
   * The value at a path, which begins with the key of an attribute; of the type {@code EMPTY} when
   * there is none. Valid until the next call.
   */
  public ValueView value(ValuePath path) {
    int index = find(path.keyAt(0));
    if (index < 0 || !value(index).enter(path, 1)) {
      value.moveTo(NOTHING, 0, 0);
    }
    return value;
  }

  /** Whether there is a value, if an empty one, at a path, which begins with a key. */
  public boolean has(ValuePath path) {
    int index = find(path.keyAt(0));
    return index >= 0 && value(index).enter(path, 1);
  }

  /**
   * Sets the value at a path, which begins with a key. Attributes and entries of maps that are not
   * there come to be; an empty value on the way becomes the map or list that the path asks for.
   *
   * @return false, and nothing is set, when the path leads past the end of a list or into a number
   *     or text
   */
  public boolean set(ValuePath path, byte[] newValue) {
    int index = find(path.keyAt(0));
    ValueView now = index < 0 ? value(path) : value(index);
    Optional<byte[]> changed =
        NestedChange.set(now.buffer(), now.from(), now.to(), path, 1, newValue);
    changed.ifPresent(
        whole -> {
          if (index < 0) {
            add(path.keyAt(0), whole);
          } else {
            replace(index, whole);
          }
        });
    return changed.isPresent();
  }

  /**
   * Takes away what stands at a path, which begins with a key: an attribute, an entry of a map, an
   * element of a list.
   *
   * @return whether there was something
   */
  public boolean delete(ValuePath path) {
    if (path.length() == 1) {
      return delete(path.keyAt(0));
    }
    int index = find(path.keyAt(0));
    if (index < 0) {
      return false;
    }
    ValueView now = value(index);
    Optional<byte[]> changed = NestedChange.delete(now.buffer(), now.from(), now.to(), path, 1);
    changed.ifPresent(whole -> replace(index, whole));
    return changed.isPresent();
  }

  /** The value of an attribute; valid until the next call. */
  public ValueView value(int index) {
    moveTo(index);
    value.moveTo(range.buffer(), range.valueFrom(), range.valueTo());
    return value;
  }

  /** Gives an attribute another value. */
  public void replace(int index, byte[] newValue) {
    int entry = moveTo(index);
    if (range.isValue(newValue)) {
      return;
    }
    fields.replace(
        entry,
        range.hasMore()
            ? withUnknown(entry, newValue)
            : KeyValueRange.encoded(range.buffer(), range.keyFrom(), range.keyTo(), newValue));
  }

  /** Gives an attribute a value made of the one it has; gives whether it was to change. */
  public boolean replace(int index, ValueChange change) {
    WireWriter made = new WireWriter();
    boolean changes = change.change(value(index), made);
    if (changes) {
      replace(index, made.toByteArray());
    }
    return changes;
  }

  private byte[] withUnknown(int entry, byte[] newValue) {
    int start = fields.start(entry);
    WireReader reader = new WireReader(fields.buffer(entry), start, fields.end(entry) - start);
    WireWriter changed = new WireWriter(fields.end(entry) - start + newValue.length);
    while (reader.next()) {
      if (reader.field() != KeyValueRange.VALUE) {
        changed.raw(reader.buffer(), reader.start(), reader.end() - reader.start());
      }
    }
    changed.bytes(KeyValueRange.VALUE, newValue);
    return changed.toByteArray();
  }

  /** Sets the attribute if the key is not there; gives whether it was not. */
  public boolean insert(byte[] key, byte[] newValue) {
    if (find(key) >= 0) {
      return false;
    }
    add(key, newValue);
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
      add(key, newValue);
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

  /**
   * Takes all attributes away that are chosen by their indexes, which are those from before the
   * call. However many go, the time is that of one look at each; {@link #delete(int)} moves all
   * that stand behind every time.
   */
  public void deleteIf(IntPredicate chosen) {
    fields.removeAttributes(chosen);
  }

  /** Takes all away. */
  public void clear() {
    deleteIf(index -> true);
  }

  /**
   * Adds an attribute behind the others, also when the key is there.
   *
   * @throws IllegalStateException where there can be none: a sample of a profile refers to the
   *     dictionary instead
   */
  public void add(byte[] key, byte[] newValue) {
    int field = fields.type().attributesField();
    if (field == 0) {
      throw new IllegalStateException(fields.type() + " has no attributes");
    }
    fields.append(
        field, WireType.LENGTH_DELIMITED, KeyValueRange.encoded(key, 0, key.length, newValue));
  }

  private int moveTo(int index) {
    int entry = fields.attributeEntry(index);
    range.moveTo(fields.buffer(entry), fields.start(entry), fields.end(entry));
    return entry;
  }
}
