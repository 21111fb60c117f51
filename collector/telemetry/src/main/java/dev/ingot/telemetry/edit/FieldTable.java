package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message in the order of the bytes, then those that were added; used again for
 * one message after the other. A changed field keeps its place: {@code sourceStart} and {@code
 * sourceEnd} are the bytes to be replaced, {@code buffer}, {@code start} and {@code end} the value
 * that counts now.
 */
final class FieldTable {
  private static final byte SAME = 0;
  private static final byte CHANGED = 1;
  private static final byte REMOVED = 2;
  private static final int NUMBERS = 32;
  private static final int FIRST_SIZE = 32;

  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private final int[] latest = new int[NUMBERS];
  private MessageType type = MessageType.NONE;
  private byte[] source = new byte[0];
  private int count;
  private int sourceCount;
  private boolean changed;

  private int[] tag = new int[FIRST_SIZE];
  private int[] sourceStart = new int[FIRST_SIZE];
  private int[] sourceEnd = new int[FIRST_SIZE];
  private int[] start = new int[FIRST_SIZE];
  private int[] end = new int[FIRST_SIZE];
  private byte[] state = new byte[FIRST_SIZE];
  private byte[] @Nullable [] buffer = new byte[FIRST_SIZE][];

  private int[] attributes = new int[FIRST_SIZE];
  private int attributeCount;

  /** Begins anew with another message. */
  void read(MessageType newType, byte[] bytes, int from, int to) {
    type = newType;
    source = bytes;
    count = 0;
    attributeCount = 0;
    changed = false;
    Arrays.fill(latest, -1);
    int attributesField = newType.attributesField();
    reader.reset(bytes, from, to - from);
    while (reader.next()) {
      int entry = add(reader.field(), reader.wireType());
      sourceStart[entry] = reader.start();
      sourceEnd[entry] = reader.end();
      start[entry] = reader.valueStart();
      end[entry] = reader.end();
      state[entry] = SAME;
      buffer[entry] = null;
      if (reader.field() == attributesField) {
        addAttribute(entry);
      }
    }
    sourceCount = count;
  }

  MessageType type() {
    return type;
  }

  byte[] source() {
    return source;
  }

  int count() {
    return count;
  }

  int sourceCount() {
    return sourceCount;
  }

  boolean isChanged() {
    return changed;
  }

  int number(int entry) {
    return tag[entry] >>> 3;
  }

  int wireType(int entry) {
    return tag[entry] & 7;
  }

  boolean isSame(int entry) {
    return state[entry] == SAME;
  }

  boolean isRemoved(int entry) {
    return state[entry] == REMOVED;
  }

  int sourceStart(int entry) {
    return sourceStart[entry];
  }

  int sourceEnd(int entry) {
    return sourceEnd[entry];
  }

  byte[] buffer(int entry) {
    byte[] own = buffer[entry];
    return own == null ? source : own;
  }

  int start(int entry) {
    return start[entry];
  }

  int end(int entry) {
    return end[entry];
  }

  /** The entry of a field that occurs once; -1: it is absent. */
  int find(int number) {
    return number < NUMBERS ? latest[number] : -1;
  }

  int attributeCount() {
    return attributeCount;
  }

  int attributeEntry(int attribute) {
    return attributes[attribute];
  }

  /** Gives a field another value, or adds it; of a oneof the other members go. */
  void set(int number, int wireType, byte[] value) {
    removeOthers(number);
    int entry = find(number);
    if (entry < 0) {
      append(number, wireType, value);
    } else {
      replace(entry, value);
    }
  }

  private void removeOthers(int number) {
    int slot = type.slot(number);
    if (slot < 0 || type.field(slot).presence() != Presence.ONEOF) {
      return;
    }
    for (Field field : type.fields()) {
      if (field.presence() == Presence.ONEOF && field.number() != number) {
        remove(field.number());
      }
    }
  }

  /** Takes a field away that occurs once. */
  void remove(int number) {
    int entry = find(number);
    if (entry >= 0) {
      removeEntry(entry);
    }
  }

  void replace(int entry, byte[] value) {
    if (Arrays.equals(buffer(entry), start[entry], end[entry], value, 0, value.length)) {
      return;
    }
    put(entry, value);
  }

  void appendAttribute(byte[] keyValue) {
    addAttribute(append(type.attributesField(), WireType.LENGTH_DELIMITED, keyValue));
  }

  void removeAttribute(int attribute) {
    removeEntry(attributes[attribute]);
    int behind = --attributeCount - attribute;
    System.arraycopy(attributes, attribute + 1, attributes, attribute, behind);
  }

  private void removeEntry(int entry) {
    state[entry] = REMOVED;
    changed = true;
    if (number(entry) < NUMBERS && latest[number(entry)] == entry) {
      latest[number(entry)] = -1;
    }
  }

  private int append(int number, int wireType, byte[] value) {
    int entry = add(number, wireType);
    put(entry, value);
    return entry;
  }

  private void put(int entry, byte[] value) {
    buffer[entry] = value;
    start[entry] = 0;
    end[entry] = value.length;
    state[entry] = CHANGED;
    changed = true;
  }

  private int add(int number, int wireType) {
    if (count == tag.length) {
      grow(count * 2);
    }
    tag[count] = number << 3 | wireType;
    if (number < NUMBERS) {
      latest[number] = count;
    }
    return count++;
  }

  private void addAttribute(int entry) {
    if (attributeCount == attributes.length) {
      attributes = Arrays.copyOf(attributes, attributeCount * 2);
    }
    attributes[attributeCount++] = entry;
  }

  private void grow(int size) {
    tag = Arrays.copyOf(tag, size);
    sourceStart = Arrays.copyOf(sourceStart, size);
    sourceEnd = Arrays.copyOf(sourceEnd, size);
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    state = Arrays.copyOf(state, size);
    buffer = Arrays.copyOf(buffer, size);
  }
}
